import { afterAll } from "vitest";
import type { Sandbox } from "../../sandbox/sandbox.ts";
import type { Browser } from "./driver.ts";
import { prepareInbox } from "./inbox-app.ts";
import { copyBuildInLanguage, type PseudoLanguage } from "./pseudo-language.ts";
import { speakPseudo } from "./speak-pseudo.ts";
import { createTemporaryDirectory } from "./temporary-directory.ts";
import { browserKind } from "./test-browser.ts";

/**
 * One browser for the tests of a file, whose extension has a language that nobody speaks for English. Returns a function
 * that starts a server to connect it to.
 */
export async function preparePseudoBrowser(language: PseudoLanguage) {
  const directory = createTemporaryDirectory();
  const inbox = prepareInbox({
    extension: await copyBuildInLanguage(browserKind, directory.path, language),
  });
  afterAll(directory.remove);
  return async (): Promise<{ browser: Browser; sandbox: Sandbox }> => {
    const sandbox = await inbox.serve();
    return { browser: speakPseudo(inbox.browser(), language), sandbox };
  };
}
