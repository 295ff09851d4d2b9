import { writeFileSync } from "node:fs";
import { z } from "zod/mini";
import { readAxeScript, runAxe } from "../axe.ts";
import type { Page } from "../driver.ts";
import { until } from "../wait.ts";
import type { Bidi } from "./bidi.ts";
import { createFinder } from "./locator.ts";
import { createRealm } from "./realm.ts";
import { evaluateIn, runIn } from "./scope.ts";

const screenshotSchema = z.object({ data: z.string() });

/** Wraps a tab as a page of the driver. The colour scheme is set by `setColorScheme` for all pages of the browser. */
export function wrapPage(bidi: Bidi, context: string, setColorScheme: Page["emulateColorScheme"]): Page {
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
