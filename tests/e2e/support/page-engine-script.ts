import { fileURLToPath } from "node:url";
import { build } from "vite";

export type Engine = typeof import("./page-engine.ts");

const ENGINE_FILE = fileURLToPath(new URL("page-engine.ts", import.meta.url));
const ENGINE_NAME = "pageEngine";
let script: Promise<string> | null = null;

/** The functions of `page-engine.ts` as one script that defines them in a page; bundled once per run. */
export function readEngineScript(): Promise<string> {
  script ??= bundle();
  return script;
}

/** Source text that calls one of these functions with arguments given as JSON. Needs the script first. */
export function callEngine<Name extends keyof Engine>(name: Name, given: unknown[]): string {
  return `${ENGINE_NAME}.${name}(...${JSON.stringify(given)})`;
}

async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: "silent",
    build: { write: false, minify: false, lib: { entry: ENGINE_FILE, formats: ["iife"], name: ENGINE_NAME } },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (!output || !("output" in output)) throw new Error("The page engine was not bundled.");
  return `${output.output[0].code}\n;globalThis.${ENGINE_NAME} = ${ENGINE_NAME};`;
}
