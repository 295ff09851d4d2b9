import { succeed, type Result } from "../http/failure";
import type { Http } from "../http/http";
import { list, object } from "../http/shapes";
import { numberOrNull, readerOf } from "./schema";

/** One page of a list, whichever of its two shapes it came in (reference §5). */
export interface Page {
  /** How many items there are in all; null for a bare list, Infinity where the server does not say. */
  count: number | null;
  items: unknown[];
}

const readEnvelope = readerOf(object({ count: numberOrNull, results: list }));

/** Reads a page: an envelope, or a bare list. */
export function readPage(body: unknown): Page | undefined {
  if (Array.isArray(body)) return { count: null, items: body };
  const envelope = readEnvelope(body);
  return envelope && { count: envelope.count ?? Infinity, items: envelope.results };
}

/** How many items there are in all, or on this page where the server does not say. */
export function countOf({ count, items }: Page): number {
  return count === null || count === Infinity ? items.length : count;
}

const MOST_PAGES = 1000;

/** What lies too deep to be written is no item of ours: one such is like another. */
function writeWhole(item: unknown): string {
  try {
    return JSON.stringify(item);
  } catch {
    return "";
  }
}

/**
 * Reads a whole list page by page, by `count` and offset and never by the server's `next`, which is wrong behind a
 * proxy (reference §5). A bare list is all there is, unless it is exactly as long as a page. It ends even where a server
 * ignores limit and offset: when a page brings nothing new.
 * @param identify tells items apart; null for one without an id, which is told apart by all it holds.
 */
export async function readPages(
  http: Http,
  path: string,
  query: Record<string, string | number | boolean | undefined>,
  pageSize: number,
  identify: (item: unknown) => string | null,
): Promise<Result<unknown[]>> {
  const seen = new Set<string>();
  const all: unknown[] = [];
  let offset = 0;
  for (let page = 0; page < MOST_PAGES; page++) {
    const paged = { ...query, limit: pageSize, offset };
    const result = await http.request({ method: "GET", path, query: paged, read: readPage });
    if (!result.ok) return result;
    const { count, items } = result.value;
    const before = seen.size;
    for (const item of items) {
      const id = identify(item);
      const identity = id === null ? `item ${writeWhole(item)}` : `id ${id}`;
      if (!seen.has(identity)) all.push(item);
      seen.add(identity);
    }
    offset += items.length;
    const isLast = count === null ? items.length !== pageSize : offset >= count;
    if (isLast || seen.size === before) break;
  }
  return succeed(all);
}
