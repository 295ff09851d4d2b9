import { browser, type Browser } from "wxt/browser";
import { isRecord, parseJson } from "../http/json";
import { withRoom } from "./caches";
import type { Stored } from "./keys";

/** One persisted value with its version, its check, its default and the way up from older versions. */
export interface ItemDefinition<Value> {
  key: string;
  version: number;
  fallback: Value;
  /** Whether a stored value is what this version expects. */
  check: (value: unknown) => value is Value;
  /** Turns the value of an older version into today's. Without one, an older value heals to the fallback. */
  migrate?: (value: unknown, fromVersion: number) => unknown;
  /** What can be kept of a value that is not what this version expects. By default nothing. */
  salvage?: (value: unknown) => Value;
  area?: "local" | "session";
  /** Stores the value as JSON text, which browsers hand over several times faster than a large object. */
  packed?: boolean;
}

export interface Item<Value> {
  /** Reads the value. Never throws: what cannot be read heals to the fallback and is reported. */
  read(): Promise<Value>;
  /**
   * Writes the value unless it is stored already. Where the disk refuses, caches make room for it. Resolves with whether
   * something was written.
   */
  write(value: Value): Promise<boolean>;
  /**
   * Reads, changes and writes while no other context can do the same. `change` may return the same object. Rejects when
   * storage cannot be read: the fallback never takes the place of what is only out of reach.
   */
  update(change: (value: Value) => Value | Promise<Value>): Promise<Value>;
  remove(): Promise<void>;
}

/** Told of each value that could not be read, by its key, for the diagnostics. */
export type ReportHealed = (key: string) => void;

let reportHealed: ReportHealed = () => undefined;

/** Sets who is told of values that could not be read. */
export function onHealed(report: ReportHealed): void {
  reportHealed = report;
}

/** Makes an item over `browser.storage`. */
export function defineItem<Value>(definition: ItemDefinition<Value>): Item<Value> {
  const {
    key,
    version,
    fallback,
    check,
    migrate,
    salvage = () => fallback,
    packed = false,
    area: place = "local",
  } = definition;
  const area = (): Browser.storage.StorageArea => browser.storage[place];

  const readStored = async (): Promise<unknown> => {
    try {
      return (await area().get(key))[key];
    } catch {
      reportHealed(key);
      return undefined;
    }
  };
  const interpret = (stored: unknown): Value => {
    if (stored === undefined) return fallback;
    const value = isStored(stored) ? upgrade(packed ? unpack(stored) : stored) : undefined;
    if (check(value)) return value;
    reportHealed(key);
    return salvage(value);
  };
  const upgrade = (stored: Stored): unknown => {
    if (stored.version === version) return stored.value;
    return stored.version < version ? migrate?.(stored.value, stored.version) : undefined;
  };

  const item: Item<Value> = {
    read: async () => interpret(await readStored()),
    async write(value) {
      const stored: Stored = { version, value: packed ? JSON.stringify(value) : value };
      if (inOrder(await readStored()) === inOrder(stored)) return false;
      await withRoom(() => area().set({ [key]: stored }));
      return true;
    },
    update: (change) =>
      navigator.locks.request(`store:${key}`, async () => {
        const value = await change(interpret((await area().get(key))[key]));
        await item.write(value);
        return value;
      }),
    remove: () => area().remove(key),
  };
  return item;
}

/** A value as text. Chrome gives objects back with their members sorted, however they stood when they were stored. */
const inOrder = (value: unknown) =>
  JSON.stringify(value, (_, member: unknown) =>
    isRecord(member)
      ? Object.fromEntries(Object.entries(member).sort(([one], [other]) => (one < other ? -1 : 1)))
      : member,
  );

const unpack = ({ version, value }: Stored): Stored => ({
  version,
  value: typeof value === "string" ? parseJson(value) : undefined,
});

function isStored(stored: unknown): stored is Stored {
  return isRecord(stored) && typeof stored.version === "number";
}
