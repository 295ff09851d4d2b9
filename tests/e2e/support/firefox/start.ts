import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { LaunchOptions } from "../driver.ts";
import { connectBidi } from "./bidi.ts";
import { preferencesFor } from "./preferences.ts";

/** Firefox waits for its start-up tasks before it gives a session; on a busy machine that takes long. */
const START_MILLISECONDS = 90_000;
const CLOSE_MILLISECONDS = 8_000;

/** Starts Firefox with a profile in `directory` and connects to it. `uuids` fixes the extensions' internal addresses. */
export async function startFirefox(
  options: LaunchOptions,
  executable: string,
  directory: string,
  uuids: Record<string, string>,
) {
  const preferences = preferencesFor(options, uuids);
  const lines = Object.entries(preferences).map(
    ([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});`,
  );
  writeFileSync(join(directory, "user.js"), lines.join("\n"));
  const child = spawn(
    executable,
    [
      "--profile",
      directory,
      "--no-remote",
      "--new-instance",
      "--remote-debugging-port=0",
      // without it moz-extension pages and the browser's own scope are closed to automation
      "--remote-allow-system-access",
      ...(options.headed ? [] : ["--headless"]),
    ],
    {
      stdio: ["ignore", "pipe", "pipe"],
      env: {
        ...process.env,
        MOZ_CRASHREPORTER_DISABLE: "1",
        MOZ_HEADLESS_WIDTH: "1280",
        MOZ_HEADLESS_HEIGHT: "1000",
      },
    },
  );
  const exited = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  let output = "";
  const address = await new Promise<string>((resolve, reject) => {
    const fail = (why: string) => reject(new Error(`Firefox ${why}. Its output: ${output.slice(-1000)}`));
    const timer = setTimeout(() => fail(`said nothing for ${START_MILLISECONDS} ms`), START_MILLISECONDS);
    const read = (chunk: Buffer) => {
      output += String(chunk);
      const found = /WebDriver BiDi listening on (ws:\/\/\S+)/.exec(output)?.[1];
      if (!found) return;
      clearTimeout(timer);
      resolve(found);
    };
    child.stdout.on("data", read);
    child.stderr.on("data", read);
    child.once("error", (error) => fail(error.message));
    void exited.then(() => fail("ended at once"));
  });
  const bidi = await connectBidi(address);
  return {
    bidi,
    version: bidi.version,
    exited,
    /** Ends Firefox at once. */
    kill: () => void child.kill("SIGKILL"),
    /** Asks Firefox to quit, and ends it if it does not. */
    quit: async () => {
      bidi.send("browser.close").catch(() => undefined);
      const killer = setTimeout(() => child.kill("SIGKILL"), CLOSE_MILLISECONDS);
      await exited;
      clearTimeout(killer);
      bidi.disconnect();
    },
  };
}
