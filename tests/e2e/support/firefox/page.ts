import { writeFileSync } from "node:fs";
import { z } from "zod/mini";
import { readAxeScript, runAxe } from "../axe.ts";
import type { Page } from "../driver.ts";
import { until } from "../wait.ts";
import type { Bidi } from "./bidi.ts";
import { createFinder } from "./locator.ts";
import { createRealm } from "./realm.ts";
import { evaluateIn, runIn } from "./scope.ts";
import { bringToFront } from "./tabs.ts";

const screenshotSchema = z.object({ data: z.string() });

/** What is set for all pages of the browser. */
interface Emulation {
  setColorScheme: Page["emulateColorScheme"];
  setPreferences: Page["emulatePreferences"];
}

/** Wraps a tab as a page of the driver. */
export function wrapPage(bidi: Bidi, context: string, { setColorScheme, setPreferences }: Emulation): Page {
  const realm = createRealm(bidi, context);
  const evaluate: Page["evaluate"] = (run, ...given) => runIn(bidi, context, run, given);
  return {
    ...createFinder(realm),
    keyboard: { press: (key) => realm.press(key), type: (text) => realm.type(text) },
    url: () => evaluate(() => location.href),
    title: () => evaluate(() => document.title),
    reload: async () => {
      await bidi.send("browsingContext.reload", { context, wait: "complete" });
    },
    bringToFront: () => bringToFront(bidi, context),
    screenshot: async (file) => {
      const { data } = screenshotSchema.parse(
        await bidi.send("browsingContext.captureScreenshot", { context }),
      );
      writeFileSync(file, Buffer.from(data, "base64"));
    },
    ariaTree: () => realm.ask("ariaTree"),
    evaluate,
    axe: async () => {
      await evaluateIn(bidi, context, `(() => { ${readAxeScript()}\n})()`);
      return evaluate(runAxe);
    },
    emulateColorScheme: async (scheme) => {
      await setColorScheme(scheme);
      const query = `(prefers-color-scheme: ${scheme})`;
      await until(
        () => evaluate((asked: string) => matchMedia(asked).matches, query),
        `the ${scheme} colours`,
      );
    },
    emulatePreferences: async (preferences) => {
      await setPreferences(preferences);
      const { forcedColors = false, reducedMotion = false } = preferences;
      await until(
        () =>
          evaluate(
            (...asked: [boolean, boolean]) =>
              matchMedia("(forced-colors: active)").matches === asked[0] &&
              matchMedia("(prefers-reduced-motion: reduce)").matches === asked[1],
            forcedColors,
            reducedMotion,
          ),
        "what the person asks of the system",
      );
    },
    resize: async (viewport) => {
      await bidi.send("browsingContext.setViewport", { context, viewport });
    },
    focused: () => realm.ask("describeFocus"),
    isClosed: async () => {
      try {
        await bidi.send("browsingContext.getTree", { root: context });
        return false;
      } catch {
        return true;
      }
    },
    close: async () => {
      await bidi.send("browsingContext.close", { context });
    },
  };
}
