import type { Page as PlaywrightPage } from "playwright";
import { readAxeScript, runAxe } from "../axe.ts";
import { callExpression } from "../call-expression.ts";
import type { Page } from "../driver.ts";
import { callEngine, readEngineScript } from "../page-engine-script.ts";
import { createFinder } from "./locator.ts";

/** Wraps a Playwright page as a page of the driver. */
export function wrapPage(page: PlaywrightPage): Page {
  /** Roles, names and the tree are told by the same code in both browsers. */
  const ask = async (name: "describeFocus" | "ariaTree"): Promise<string> => {
    await page.evaluate(await readEngineScript());
    return page.evaluate(callEngine(name, []));
  };
  return {
    ...createFinder(page),
    keyboard: { press: (key) => page.keyboard.press(key), type: (text) => page.keyboard.type(text) },
    url: async () => page.url(),
    title: () => page.title(),
    reload: async () => {
      await page.reload();
    },
    bringToFront: () => page.bringToFront(),
    screenshot: async (file) => {
      await page.screenshot({ path: file });
    },
    ariaTree: () => ask("ariaTree"),
    evaluate: (run, ...given) => page.evaluate(callExpression(run, given)),
    axe: async () => {
      await page.evaluate(readAxeScript());
      return page.evaluate(runAxe);
    },
    emulateColorScheme: (colorScheme) => page.emulateMedia({ colorScheme }),
    emulatePreferences: ({ forcedColors = false, reducedMotion = false, moreContrast = false }) =>
      page.emulateMedia({
        forcedColors: forcedColors ? "active" : "none",
        reducedMotion: reducedMotion ? "reduce" : "no-preference",
        contrast: moreContrast ? "more" : "no-preference",
      }),
    resize: (size) => page.setViewportSize(size),
    focused: () => ask("describeFocus"),
    isClosed: async () => page.isClosed(),
    close: () => page.close(),
  };
}
