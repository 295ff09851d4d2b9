import { list, object } from "../http/shapes";
import { numberOrNull, readEach, readerOf } from "../pneumatic/schema";
import type { PuqPage } from "./model";

/** Which part of a list is wanted. */
export interface PageQuery {
  /** From 1. */
  page?: number;
  /** From 1 to 100. */
  limit?: number;
}

export const USUAL_LIMIT = 20;

const readEnvelope = readerOf(
  object({ items: list, total: numberOrNull, page: numberOrNull, limit: numberOrNull }),
);
const readBareList = readerOf(list);

/**
 * Reads one page of a list, whichever of its two shapes it came in: an envelope, or a bare list, which is all there is
 * (puq reference §1.2).
 */
export function readPage<Item>(
  body: unknown,
  readItem: (item: unknown) => Item | undefined,
  asked: PageQuery = {},
): PuqPage<Item> | undefined {
  const bare = readBareList(body);
  const envelope = bare
    ? { items: bare, total: bare.length, page: 1, limit: bare.length }
    : readEnvelope(body);
  if (!envelope) return undefined;
  const items = readEach(envelope.items, readItem);
  return {
    items,
    total: envelope.total ?? envelope.items.length,
    page: envelope.page ?? asked.page ?? 1,
    limit: envelope.limit ?? asked.limit ?? USUAL_LIMIT,
    unreadable: envelope.items.length - items.length,
  };
}
