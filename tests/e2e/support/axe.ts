import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type axe from "axe-core";
import type { Violation } from "./driver.ts";

/** axe's own script. Extension pages refuse foreign script elements, so it is evaluated instead. */
export function readAxeScript(): string {
  return readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
}

/** Runs in the page, after axe's script. Returns every violation of WCAG 2.2 A and AA and of axe's best practices. */
export async function runAxe(): Promise<Violation[]> {
  const { axe: loaded } = globalThis as typeof globalThis & { axe: typeof axe };
  const found = await loaded.run(document, {
    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    resultTypes: ["violations"],
  });
  return found.violations.map(({ id, impact, help, nodes }) => ({
    rule: id,
    impact: impact ?? null,
    help,
    targets: nodes.map((node) => node.target.join(" ")),
  }));
}
