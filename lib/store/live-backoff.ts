import { number, object, recordOf } from "../http/shapes";
import { defineItem, type Item } from "./item";

/** When the next lasting connection may be tried. */
export interface LiveBackoff {
  /** How many attempts in a row have come to nothing. */
  failures: number;
  /** No attempt before then. Unix milliseconds. */
  notBefore: number;
}

const backoffs = recordOf(object({ failures: number, notBefore: number }));

/** By connection. They live in memory only, for all pages, so that opening one anew begins no attempt early. */
export const liveBackoffs: Item<Record<string, LiveBackoff>> = defineItem({
  key: "live-backoffs",
  version: 1,
  area: "session",
  fallback: {},
  check: (value): value is Record<string, LiveBackoff> => backoffs.safeParse(value).success,
});
