import { isRecord } from "../http/json";
import { defineItem, type Item } from "./item";

/**
 * When each connection's list was last read (Unix milliseconds). It lives in memory only, so that a poll that finds
 * nothing new writes nothing to the disk.
 */
export const lastPolls: Item<Record<string, number>> = defineItem({
  key: "last-polls",
  version: 1,
  area: "session",
  fallback: {},
  check: (value): value is Record<string, number> =>
    isRecord(value) && Object.values(value).every(Number.isFinite),
});
