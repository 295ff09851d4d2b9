import { expect, it } from "vitest";
import type { Sandbox } from "../sandbox/sandbox.ts";
import type { Page } from "./support/driver.ts";
import { createKnownWords } from "./support/known-words.ts";
import { findCutOff } from "./support/looks/find-cut-off.ts";
import { findSmallTargets } from "./support/looks/find-small-targets.ts";
import { findUnmirrored } from "./support/looks/find-unmirrored.ts";
import { readTexts } from "./support/looks/read-texts.ts";
import { preparePseudoBrowser } from "./support/pseudo-browser.ts";
import { ACCENTED, CLOSE, findOtherWords } from "./support/pseudo-language.ts";
import { walkScreens } from "./support/screens/all.ts";
import { TYPED } from "./support/screens/stage.ts";
import { browserKind } from "./support/test-browser.ts";

const start = await preparePseudoBrowser(ACCENTED);

/** The texts are the same in both browsers, so the other one only measures what is laid out in ways of its own. */
const SAMPLE =
  /^(?:list|find panel|snooze|complete many|task with errors|launch form|automations|templates|options)$/;

/** Texts that stand on a page and are not in its language. */
async function findUntranslated(page: Page, sandbox: Sandbox): Promise<string[]> {
  const texts = await page.evaluate(readTexts);
  const isKnown = createKnownWords(sandbox, TYPED);
  return texts.flatMap(({ text, where }) =>
    findOtherWords(text, ACCENTED)
      .filter((words) => !isKnown(words))
      .map((words) => `not translated: “${words}”, ${where}`),
  );
}

/** Until what follows the width of the window has followed it. */
const twoFrames = () =>
  new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));

it(
  "says everything in the language that is chosen, in full however long it is, from either side, and large enough to press",
  { timeout: 300_000 },
  async () => {
    const { browser, sandbox } = await start();
    const problems = new Set<string>();
    const look = async (page: Page, screen: string) => {
      for (const scheme of ["light", "dark"] as const) {
        await page.emulateColorScheme(scheme);
        const found = [
          ...(await findUntranslated(page, sandbox)),
          ...(await page.evaluate(findCutOff, CLOSE)),
          ...(await page.evaluate(findUnmirrored)),
        ];
        for (const problem of found) problems.add(`${screen}, ${scheme}: ${problem}`);
      }
      for (const problem of await page.evaluate(findSmallTargets)) problems.add(`${screen}: ${problem}`);
      await page.resize({ width: 400, height: 600 });
      await page.evaluate(twoFrames);
      for (const problem of await page.evaluate(findCutOff, CLOSE))
        problems.add(`${screen}, 400 px wide: ${problem}`);
    };
    const isWanted = (screen: string) => browserKind === "chromium" || SAMPLE.test(screen);
    await walkScreens(browser, sandbox, look, isWanted);
    expect([...problems]).toEqual([]);
  },
);
