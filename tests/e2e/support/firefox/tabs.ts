import { z } from "zod/mini";
import type { Size } from "../driver.ts";
import { until } from "../wait.ts";
import type { Bidi } from "./bidi.ts";
import { runIn } from "./scope.ts";

const createdSchema = z.object({ context: z.string() });
const treeSchema = z.object({ contexts: z.array(z.object({ context: z.string(), url: z.string() })) });

/** Opens a tab of a size at an address, and waits until it has loaded. Returns the tab's id. */
export async function openTab(
  bidi: Bidi,
  url: string,
  { size, background = false }: { size?: Size; background?: boolean } = {},
): Promise<string> {
  const { context } = createdSchema.parse(
    await bidi.send("browsingContext.create", { type: "tab", background }),
  );
  if (size) await bidi.send("browsingContext.setViewport", { context, viewport: size });
  await bidi.send("browsingContext.navigate", { context, url, wait: "complete" });
  return context;
}

/** Gives the page in a tab the focus, as a click on it would. What has the focus within the page keeps it. */
export async function bringToFront(bidi: Bidi, context: string): Promise<void> {
  await until(async () => {
    await bidi.send("browsingContext.activate", { context });
    return runIn(bidi, context, () => document.hasFocus(), []);
  }, "the page to have the focus");
}

export async function listTabs(bidi: Bidi) {
  return treeSchema.parse(await bidi.send("browsingContext.getTree", { maxDepth: 0 })).contexts;
}

/** Id of the window of Firefox itself. */
export async function findBrowserScope(bidi: Bidi): Promise<string> {
  const { contexts } = treeSchema.parse(
    await bidi.send("browsingContext.getTree", { "moz:scope": "chrome", maxDepth: 0 }),
  );
  const [first] = contexts;
  if (!first) throw new Error("Firefox has no window.");
  return first.context;
}
