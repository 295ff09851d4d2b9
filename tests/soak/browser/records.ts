import { z } from "zod/mini";
import type { SoakApp } from "./case.ts";
import { readDatabase } from "./in-extension.ts";

const recordSchema = z.object({
  operation: z.string(),
  state: z.string(),
  obstacle: z.nullable(z.object({ reason: z.string() })),
});
/** What pages are shown of the outbox, as far as it is looked at. */
export const viewSchema = z.object({ value: z.object({ entries: z.array(recordSchema) }) });

/** Reads what the extension has on its way, what is typed and which files are still here. */
export async function readRecords(app: SoakApp) {
  const { outbox, ...rest } = await app.browser.runInExtension(readDatabase);
  const records = outbox.map((text) => ({ text, ...recordSchema.parse(JSON.parse(text)) }));
  return { records, ...rest };
}
