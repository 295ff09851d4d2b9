import type { StoredValue } from "../model.ts";

/** A field nobody has touched yet. */
export function neverSet(): StoredValue {
  return {
    value: "",
    markdown: null,
    clear: null,
    userId: null,
    groupId: null,
    selected: [],
    attachments: [],
  };
}

/** A field that was emptied: no longer null, but "" (reference §6). */
export function cleared(): StoredValue {
  return stored("");
}

/** A value with its three texts, the last two the same as the first unless told. */
export function stored(value: string, more: Partial<StoredValue> = {}): StoredValue {
  return { ...neverSet(), value, markdown: value, clear: value, ...more };
}
