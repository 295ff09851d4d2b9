import { browser } from "wxt/browser";
import { readDrafts, readFiles } from "../../store/unsent";
import { countJournals } from "../draft-journal";
import type { StorageReport } from "./diagnostics";

/** Measures what the extension stores. What cannot be read is null. */
export async function readStorageUse(local: Storage): Promise<StorageReport> {
  const [estimate, kinds, drafts, files] = await Promise.all([
    orNull(async () => navigator.storage.estimate()),
    orNull(readKinds),
    orNull(readDrafts),
    orNull(readFiles),
  ]);
  return {
    used: estimate?.usage ?? null,
    quota: estimate?.quota ?? null,
    kinds: kinds ?? {},
    drafts: drafts && drafts.length,
    files: files && { count: files.length, bytes: files.reduce((sum, { blob }) => sum + blob.size, 0) },
    unwritten: countJournals(local),
  };
}

/** A stored name is `kind` or `kind:connection…`. */
async function readKinds(): Promise<StorageReport["kinds"]> {
  const kinds: StorageReport["kinds"] = {};
  for (const [key, value] of Object.entries(await browser.storage.local.get(null))) {
    const [kind = key] = key.split(":");
    const { count, bytes } = kinds[kind] ?? { count: 0, bytes: 0 };
    kinds[kind] = { count: count + 1, bytes: bytes + sizeOf(key) + sizeOf(JSON.stringify(value)) };
  }
  return kinds;
}

const sizeOf = (text: string) => new TextEncoder().encode(text).length;

async function orNull<Value>(read: () => Promise<Value>): Promise<Value | null> {
  try {
    return await read();
  } catch {
    return null;
  }
}
