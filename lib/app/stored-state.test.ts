import { expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { DEFAULT_SETTINGS, EMPTY_OUTBOX, NEW_STATUS } from "../store/defaults";
import { CONNECTIONS_KEY, statusKey, VERSIONS } from "../store/keys";
import { sampleConnection } from "../tasks/testing/samples";
import { followConnections } from "./known-connections";
import { KNOWN_KEY, startStoredState, statuses, unwrap } from "./stored-state";

const stored = (value: unknown) => ({ version: 1, value });

test("a stored value is taken in the version that this page knows", () => {
  expect(unwrap(stored(["a"]), 1, [])).toEqual(["a"]);
  expect(unwrap(stored(["a"]), 2, [])).toEqual([]);
  expect(unwrap("a", 1, [])).toEqual([]);
  expect(unwrap<string | null>(stored("a"), 1, null)).toBe("a");
});

test.each([
  [EMPTY_OUTBOX, { entries: {} }],
  [EMPTY_OUTBOX, null],
  [DEFAULT_SETTINGS, []],
  [NEW_STATUS, { state: 5 }],
  [[], "text"],
])("in place of %j, what is of another kind is not: %j", (fallback, value) => {
  expect(unwrap<unknown>(stored(value), 1, fallback)).toBe(fallback);
});

test("what the first paint needs is read at once where the connections are known, and anew where they are not", async () => {
  await fakeBrowser.storage.local.set({
    [CONNECTIONS_KEY]: { version: VERSIONS.connections, value: [sampleConnection({ id: "one" })] },
    [statusKey("one")]: { version: VERSIONS.status, value: { ...NEW_STATUS, state: "stopped" } },
  });
  const read = vi.spyOn(fakeBrowser.storage.local, "get");
  const start = async (known: string | null) => {
    read.mockClear();
    statuses.value = {};
    await startStoredState({ getItem: () => known });
    return [read.mock.calls.length, statuses.value.one?.state];
  };
  expect(await start(null)).toEqual([2, "stopped"]);
  const remember = vi.fn<Storage["setItem"]>();
  followConnections({ setItem: remember });
  expect(remember).toHaveBeenLastCalledWith(KNOWN_KEY, "one");
  expect(await start("one")).toEqual([1, "stopped"]);
  expect(await start("gone")).toEqual([2, "stopped"]);
});
