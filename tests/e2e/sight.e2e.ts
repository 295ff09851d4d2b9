import { expect, it } from "vitest";
import type { Page } from "./support/driver.ts";
import { prepareInbox } from "./support/inbox-app.ts";
import { findBrokenWords } from "./support/looks/find-broken-words.ts";
import { findCutOff } from "./support/looks/find-cut-off.ts";
import { findUnseenFocus } from "./support/looks/find-unseen-focus.ts";
import { findUnseenStates } from "./support/looks/find-unseen-states.ts";
import { walkScreens } from "./support/screens/all.ts";
import { browserKind } from "./support/test-browser.ts";

const inbox = prepareInbox();

/** Firefox lays out and styles the same: there some screens show that the preferences reach it. What takes long sees these only, too. */
const SAMPLE = /^(?:list|find panel|task with errors|launch form|automations|templates|options)$/;

/** With what no text of the extension ends: here no text is more ours than another. */
const NO_CLOSE = "\u0000";

const matches = (page: Page, query: string) =>
  page.evaluate((asked: string) => matchMedia(asked).matches, query);

/** Names of what moves by itself, or takes its time to appear. */
const findMoving = () =>
  document
    .getAnimations()
    .filter(({ playState, effect }) => {
      const { duration = 0 } = effect?.getTiming() ?? {};
      return playState === "running" && Number(duration) > 1;
    })
    .map((animation) => (animation instanceof CSSAnimation ? animation.animationName : "a transition"));

/** Texts as large as a person may ask of the browser, of its own size. */
const enlarge = (percent: number) => {
  document.documentElement.style.fontSize = `${percent}%`;
};

it(
  "can be seen with forced colours, without motion, with more contrast, and twice as large",
  { timeout: 480_000 },
  async () => {
    const sandbox = await inbox.serve();
    const problems = new Set<string>();
    const look = async (page: Page, screen: string) => {
      const note = (how: string, found: string[]) => {
        for (const problem of found) problems.add(`${screen}, ${how}: ${problem}`);
      };
      await page.keyboard.press("Shift");
      note("focus", await page.evaluate(findUnseenFocus));

      await page.emulatePreferences({ forcedColors: true });
      expect(await matches(page, "(forced-colors: active)")).toBe(true);
      note("forced colours", await page.evaluate(findUnseenStates));
      if (SAMPLE.test(screen)) note("forced colours", await page.evaluate(findUnseenFocus));

      await page.emulatePreferences({ reducedMotion: true });
      expect(await matches(page, "(prefers-reduced-motion: reduce)")).toBe(true);
      note("reduced motion", await page.evaluate(findMoving));

      await page.emulatePreferences({ moreContrast: true });
      if (browserKind === "chromium")
        note(
          "more contrast",
          (await page.axe()).map(({ help }) => help),
        );

      await page.emulatePreferences({});
      await page.evaluate(enlarge, 200);
      note("200 %", await page.evaluate(findCutOff, NO_CLOSE));
      note("200 %, broken", await page.evaluate(findBrokenWords));
    };
    const isWanted = (screen: string) => browserKind === "chromium" || SAMPLE.test(screen);
    await walkScreens(inbox.browser(), sandbox, look, isWanted);
    expect([...problems]).toEqual([]);
  },
);
