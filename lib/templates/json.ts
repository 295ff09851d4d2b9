import { isRecord } from "../http/json";

/** A JSON object whose members nobody has looked at yet. */
export type JsonObject = Record<string, unknown>;

/** Where something stands in a JSON value: names of members and indices of lists, from the top. */
export type JsonPath = (string | number)[];

/** A text, else an empty one. Numbers count as texts: ids come as either. */
export const readText = (value: unknown): string =>
  typeof value === "string" ? value : Number.isFinite(value) ? String(value) : "";

/** A number, which may stand as a text, else NaN. */
export const readNumber = (value: unknown): number => Number(readText(value) || NaN);

/** A list, else an empty one. */
export const readList = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** An object, else an empty one. */
export const readObject = (value: unknown): JsonObject => (isRecord(value) ? value : {});

/** The objects of a list; anything else in it counts as an empty object, so that indices stay what they are. */
export const readObjects = (value: unknown): JsonObject[] => readList(value).map(readObject);

/** Changes the items of a list. Anything else stays as it is. */
export const mapList = (value: unknown, map: (item: unknown, index: number) => unknown): unknown =>
  Array.isArray(value) ? value.map(map) : value;

/** Changes the objects of a list. Anything else in it, or in its place, stays as it is. */
export const mapObjects = (value: unknown, map: (item: JsonObject) => unknown): unknown =>
  mapList(value, (item) => (isRecord(item) ? map(item) : item));
