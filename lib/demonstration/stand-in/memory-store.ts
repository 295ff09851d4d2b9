type Path = string | string[] | undefined;

interface Row {
  key: IDBValidKey;
  value: unknown;
}

/** What a store of a database holds, and where its keys are found. */
export interface MemoryStore {
  readonly path: Path;
  readonly indexes: Map<string, { path: Path; unique: boolean }>;
  rows: Map<string, Row>;
}

/** Makes an empty store. */
export function createMemoryStore(path: Path): MemoryStore {
  return { path, indexes: new Map(), rows: new Map() };
}

/** Keys are texts and lists of texts, so that their JSON tells them apart. */
const identify = (key: IDBValidKey) => JSON.stringify(key);

function keyAt(value: unknown, path: Path): IDBValidKey {
  const member = (name: string): string => String(Reflect.get(Object(value), name));
  return typeof path === "object" ? path.map(member) : member(path ?? "");
}

const isWithin = (key: IDBValidKey, wanted: IDBValidKey | IDBKeyRange): boolean =>
  wanted instanceof IDBKeyRange ? wanted.includes(key) : identify(key) === identify(wanted);

/** Requests to a store, each carried out by `ask`, which hands over what comes of it as databases do. */
export function requestsTo(store: MemoryStore, ask: (run: () => unknown) => unknown) {
  const inOrder = (): Row[] => [...store.rows.values()].sort((one, other) => (one.key < other.key ? -1 : 1));
  const write = (value: unknown, given: IDBValidKey | undefined, mustBeNew: boolean) => {
    const key = given ?? keyAt(value, store.path);
    const isTaken = [...store.indexes.values()].some(
      ({ path, unique }) =>
        unique &&
        inOrder().some(
          (row) =>
            identify(row.key) !== identify(key) &&
            identify(keyAt(row.value, path)) === identify(keyAt(value, path)),
        ),
    );
    if (isTaken || (mustBeNew && store.rows.has(identify(key))))
      throw new DOMException("There is one already.", "ConstraintError");
    store.rows.set(identify(key), { key, value });
    return key;
  };
  const found = (path: Path, wanted: IDBValidKey | IDBKeyRange) =>
    inOrder().filter(({ value }) => isWithin(keyAt(value, path), wanted));

  return {
    get: (key: IDBValidKey) => ask(() => copy(store.rows.get(identify(key))?.value)),
    getAll: () => ask(() => inOrder().map(({ value }) => copy(value))),
    count: (range: IDBKeyRange) => ask(() => inOrder().filter(({ key }) => isWithin(key, range)).length),
    put: (value: unknown, key?: IDBValidKey) => {
      const kept = copy(value);
      return ask(() => write(kept, key, false));
    },
    add: (value: unknown) => {
      const kept = copy(value);
      return ask(() => write(kept, undefined, true));
    },
    delete: (wanted: IDBValidKey | IDBKeyRange) =>
      ask(() => {
        for (const [id, { key }] of store.rows) if (isWithin(key, wanted)) store.rows.delete(id);
      }),
    index: (name: string) => {
      const path = store.indexes.get(name)?.path;
      return {
        get: (key: IDBValidKey) => ask(() => copy(found(path, key)[0]?.value)),
        getAllKeys: (wanted: IDBValidKey | IDBKeyRange) =>
          ask(() => found(path, wanted).map(({ key }) => key)),
      };
    },
  };
}

const copy = (value: unknown): unknown => structuredClone(value);
