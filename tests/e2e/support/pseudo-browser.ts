import { afterAll, afterEach } from "vitest";
import { startSandbox, type Sandbox } from "../../sandbox/sandbox.ts";
import type { Browser } from "./driver.ts";
import { copyBuildInLanguage, type PseudoLanguage } from "./pseudo-language.ts";
import { speakPseudo } from "./speak-pseudo.ts";
import { createTemporaryDirectory } from "./temporary-directory.ts";
import { browserKind, prepareBrowser } from "./test-browser.ts";

/**
 * One browser for the tests of a file, whose extension has a language that nobody speaks for English. Returns a function
 * that starts a server to connect it to.
 */
export async function preparePseudoBrowser(language: PseudoLanguage) {
  const directory = createTemporaryDirectory();
  const browser = prepareBrowser({
    extension: await copyBuildInLanguage(browserKind, directory.path, language),
  });
  const running: Sandbox[] = [];
  afterEach(async () => {
    await Promise.all(running.splice(0).map((sandbox) => sandbox.close()));
  });
  afterAll(directory.remove);
  return async (): Promise<{ browser: Browser; sandbox: Sandbox }> => {
    const sandbox = await startSandbox({ dialect: "v7.3" });
    running.push(sandbox);
    return { browser: speakPseudo(browser(), language), sandbox };
  };
}
