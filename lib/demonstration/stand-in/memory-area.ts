import { createEvent } from "./event";

type Items = Record<string, unknown>;
type Changes = Record<string, { oldValue?: unknown; newValue?: unknown }>;

/** A storage area of the browser that lives as long as the page. */
export function createMemoryArea() {
  const items = new Map<string, unknown>();
  const onChanged = createEvent<[Changes]>();
  const tell = (changes: Changes) => {
    if (Object.keys(changes).length > 0) queueMicrotask(() => onChanged.tell(changes));
  };
  const keysOf = (wanted: string | string[] | null | undefined) =>
    wanted === null || wanted === undefined ? [...items.keys()] : [wanted].flat();

  return {
    onChanged,
    get: async (wanted?: string | string[] | null): Promise<Items> =>
      Object.fromEntries(
        keysOf(wanted)
          .filter((key) => items.has(key))
          .map((key) => [key, structuredClone(items.get(key))]),
      ),
    getKeys: async (): Promise<string[]> => [...items.keys()],
    getBytesInUse: async (): Promise<number> => 0,
    async set(given: Items): Promise<void> {
      const changes: Changes = {};
      for (const [key, value] of Object.entries(given)) {
        const newValue: unknown = structuredClone(value);
        changes[key] = { oldValue: items.get(key), newValue };
        items.set(key, newValue);
      }
      tell(changes);
    },
    async remove(keys: string | string[]): Promise<void> {
      const changes: Changes = {};
      for (const key of keysOf(keys)) {
        if (items.has(key)) changes[key] = { oldValue: items.get(key) };
        items.delete(key);
      }
      tell(changes);
    },
  };
}
