import { expect, it } from "vitest";
import type { Page } from "./support/driver.ts";
import { expectClean } from "./support/expect-clean.ts";
import { preparePseudoBrowser } from "./support/pseudo-browser.ts";
import { MIRRORED } from "./support/pseudo-language.ts";
import { walkScreens } from "./support/screens/all.ts";

const start = await preparePseudoBrowser(MIRRORED);

const SAMPLE = /^(?:list|find panel|task|launch form|automations|templates|options)$/;

/** What the page says of its language, and how what points backwards and stands first is laid out. */
const readSides = () => {
  const { lang, dir } = document.documentElement;
  const [icon] = document.querySelectorAll("header [class*=back] svg");
  const [name, due] = document.querySelectorAll("a[data-key] > [title]");
  return {
    lang,
    dir,
    back: icon ? getComputedStyle(icon).scale : null,
    first: name && due ? name.getBoundingClientRect().left > due.getBoundingClientRect().right : null,
  };
};

it("stands on the other side in a language that is read from the right", { timeout: 120_000 }, async () => {
  const { browser, sandbox } = await start();
  const seen: Record<string, ReturnType<typeof readSides>> = {};
  const look = async (page: Page, screen: string) => {
    seen[screen] = await page.evaluate(readSides);
    await expectClean(page, screen);
  };
  await walkScreens(browser, sandbox, look, (screen) => SAMPLE.test(screen));
  expect(Object.keys(seen)).toHaveLength(7);
  for (const [screen, { lang, dir }] of Object.entries(seen))
    expect({ screen, lang, dir }).toEqual({ screen, lang: MIRRORED.tag, dir: "rtl" });
  expect(seen.list?.first, "the name of a task stands right of when it is due").toBe(true);
  expect(seen.task?.back, "the arrow that leads back points to the right").toBe("-1 1");
});
