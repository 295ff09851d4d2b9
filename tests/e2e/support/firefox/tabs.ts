import { z } from "zod/mini";
import type { Size } from "../driver.ts";
import type { Bidi } from "./bidi.ts";

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
  // On a busy machine the address bar keeps the focus that it has in a new tab.
  if (!background) await bidi.send("browsingContext.activate", { context });
  return context;
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
