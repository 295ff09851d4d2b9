import { defineItem, type Item } from "./item";

/**
 * Per connection: how many attempts at a lasting connection came to nothing in a row, and before when there is to be no
 * other (Unix milliseconds). It lives in memory only, for all pages, so that opening one anew begins no attempt early.
 */
export const liveBackoffs: Item<Record<string, { failures: number; notBefore: number }>> = defineItem({
  key: "live-backoffs",
  version: 1,
  area: "session",
  fallback: {},
  check: (value): value is Record<string, { failures: number; notBefore: number }> =>
    typeof value === "object" && value !== null && Object.values(value).every(isBackoff),
});

const isBackoff = (value: unknown): boolean =>
  typeof value === "object" &&
  value !== null &&
  "failures" in value &&
  typeof value.failures === "number" &&
  "notBefore" in value &&
  typeof value.notBefore === "number";
