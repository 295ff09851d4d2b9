import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { browser } from "wxt/browser";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { readLastPlace } from "../../components/inbox/last-place";
import { sections, waitingCount } from "../../components/inbox/inbox-model";
import { restoreSearch } from "../../components/find/last-search";
import { query } from "../../components/find/find-state";
import { recallBatch } from "../../components/select/last-batch";
import { LAST_BATCH_KEY } from "../../components/select/last-batch-key";
import { openJournal } from "../../lib/app/draft-journal";
import { openDraft } from "../../lib/app/draft-session";
import { parseRoute } from "../../lib/app/route";
import { connections, startStoredState } from "../../lib/app/stored-state";
import { sampleConnection, sampleDirectory, sampleField, sampleTask } from "../../lib/app/testing/samples";
import { parseCommand } from "../../lib/background/command-schema";
import { isFieldValue } from "../../lib/fields/is-field-value";
import { DEFAULT_SETTINGS } from "../../lib/store/defaults";
import type { Item } from "../../lib/store/item";
import * as items from "../../lib/store/items";
import {
  cachedTaskKey,
  CONNECTIONS_KEY,
  directoryKey,
  listKey,
  notifiedKey,
  OUTBOX_VIEW_KEY,
  SETTINGS_KEY,
  snapshotKey,
  snoozesKey,
  statusKey,
  VERSIONS,
} from "../../lib/store/keys";
import { sampleEntry, sampleRow } from "../../lib/tasks/testing/samples";
import { findBlemishes } from "./blemishes";
import { casesOf, PATIENCE } from "./cases";
import { mutate, mutations } from "./mutate";
import { oddText } from "./odd-texts";

const snapshot = {
  takenAt: 1,
  rows: [sampleRow({ id: "1", templateId: "8" }), sampleRow({ id: "2", dueAt: 3 })],
  unreadable: [{ id: null, name: null }],
  templateNames: { "8": "Vendor review" },
};
const view = { sort: "due", group: "template", templates: ["8"], steps: [] } as const;
const failing = { state: "failing", failure: { kind: "timeout", url: "", seconds: 20 }, since: 1 };

/** Each stored value with one that may stand there. */
const STORED: [item: Item<unknown>, key: string, value: unknown][] = [
  [items.connectionsItem, CONNECTIONS_KEY, [sampleConnection()]],
  [
    items.settingsItem,
    SETTINGS_KEY,
    { ...DEFAULT_SETTINGS, quiet: { hours: [{ from: 0, to: 60 }] }, keys: {} },
  ],
  [items.outboxViewItem, OUTBOX_VIEW_KEY, { entries: [sampleEntry()], tombstones: [] }],
  [items.snapshotItem("main"), snapshotKey("main"), JSON.stringify(snapshot)],
  [items.statusItem("main"), statusKey("main"), failing],
  [items.snoozesItem("main"), snoozesKey("main"), { 1: { until: 5, startedAt: null } }],
  [items.listItem("main"), listKey("main"), { view, saved: [{ name: "Mine", view }], pinned: ["1"] }],
  [items.notifiedItem("main"), notifiedKey("main"), { 1: 5 }],
  [items.directoryItem("main"), directoryKey("main"), sampleDirectory()],
  [items.cachedTaskItem("main", "1"), cachedTaskKey("main", "1"), { task: sampleTask(), readAt: 1 }],
];

const versionOf = async (item: Item<unknown>, key: string) => {
  await item.write(await item.read());
  const stored: unknown = (await browser.storage.local.get(key))[key];
  return Number(Reflect.get(Object(stored), "version"));
};

/** What of a list has been read: a damaged connection costs none of the others. */
function membersIn(read: unknown, list: unknown): unknown {
  if (!Array.isArray(read) || !Array.isArray(list)) return list;
  const texts = read.map((one) => JSON.stringify(one));
  return list.filter((one) => texts.includes(JSON.stringify(one)));
}

beforeEach(() => fakeBrowser.reset());

describe("a stored value that is damaged", { timeout: PATIENCE }, () => {
  it("reads as itself or as its default, and never throws", async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...STORED), mutations, async ([item, key, value], changes) => {
        await browser.storage.local.remove(key);
        const fallback = await item.read();
        const stored = mutate({ version: await versionOf(item, key), value }, changes);
        await browser.storage.local.set({ [key]: stored });
        const read = await item.read();
        const whole: unknown = Reflect.get(Object(stored), "value");
        const itself = typeof whole === "string" ? parse(whole) : whole;
        const wanted = key === CONNECTIONS_KEY ? membersIn(read, itself) : itself;
        expect([JSON.stringify(fallback), JSON.stringify(wanted)]).toContain(JSON.stringify(read));
      }),
      casesOf(0.05),
    );
  });

  it("leaves a page with everything else", async () => {
    const whole = STORED.slice(0, 7);
    const stored: Record<string, { version: number; value: unknown }> = {};
    for (const [item, key, value] of whole) stored[key] = { version: await versionOf(item, key), value };
    await startStoredState();
    const others: fc.Arbitrary<unknown> = fc.constantFrom<unknown>(
      null,
      5,
      "x",
      "5",
      "[]",
      "{}",
      true,
      [],
      {},
      { a: 5 },
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...Object.keys(stored)), others, async (key, other) => {
        await browser.storage.local.set(stored);
        await browser.storage.local.set({ [key]: { version: stored[key]?.version, value: other } });
        const lines = sections.value.flatMap((section) => section.items);
        expect(findBlemishes([waitingCount.value, lines.map(({ kind }) => kind)])).toEqual([]);
      }),
      casesOf(0.01),
    );
    await browser.storage.local.set(stored);
    expect(waitingCount.value).toBe(2);
  });

  it("that a page keeps for itself is taken as nothing", () => {
    fc.assert(
      fc.property(oddText, fc.constantFrom("", "1 ", "5 #/task/"), (odd, before) => {
        const text = before + odd;
        const local = { getItem: () => text };
        parseRoute(`#/${text}`);
        parseRoute(readLastPlace(local, 10) ?? "");
        restoreSearch(local, 10);
        expect(typeof query.value).toBe("string");
        expect(recallBatch({ getItem: (key) => (key === LAST_BATCH_KEY ? text : null) }, 10)).toEqual([]);
      }),
      casesOf(0.02),
    );
  });
});

const draft = {
  name: { signature: "s", value: { type: "string", text: "typed" } },
  due: { signature: "s", value: { type: "date", seconds: 5 } },
  who: { signature: "s", value: { type: "user", person: { kind: "user", id: 1, name: "Jun", email: null } } },
  files: {
    signature: "s",
    value: { type: "file", files: [{ kind: "local", fileId: "1", name: "a", size: 1 }] },
  },
};
const isEntry = (entry: unknown) =>
  typeof Reflect.get(Object(entry), "signature") === "string" &&
  isFieldValue(Reflect.get(Object(entry), "value"));

/** As a browser keeps it: as JSON, which knows no `-0`. */
const asStored = (value: unknown): unknown => JSON.parse(JSON.stringify(value) ?? "null");

describe("a connection that is damaged", { timeout: PATIENCE }, () => {
  const others = [sampleConnection({ id: "first" }), sampleConnection({ id: "third" })];

  it("costs none of the others, in the background and on pages", async () => {
    await startStoredState();
    await fc.assert(
      fc.asyncProperty(mutations, async (changes) => {
        const odd = asStored(mutate(sampleConnection({ id: "second" }), changes));
        const value = [others[0], odd, others[1]];
        await browser.storage.local.set({ [CONNECTIONS_KEY]: { version: VERSIONS.connections, value } });
        const read = await items.connectionsItem.read();
        expect(read).toEqual(read.length === 3 ? value : others);
        expect(connections.value).toEqual(expect.arrayContaining(others));
        expect(connections.value).toEqual(expect.arrayContaining(read));
      }),
      casesOf(0.01),
    );
  });

  it("is left out when another is added", async () => {
    const value = [others[0], { ...sampleConnection(), dialect: 5 }, null];
    await browser.storage.local.set({ [CONNECTIONS_KEY]: { version: VERSIONS.connections, value } });
    await items.connectionsItem.update((all) => [...all, others[1] ?? sampleConnection()]);
    expect(await items.connectionsItem.read()).toEqual(others);
  });
});

describe("what was typed", { timeout: PATIENCE }, () => {
  it("is read from the journal whole, or not at all", () => {
    fc.assert(
      fc.property(mutations, fc.nat(400), (changes, end) => {
        const text = JSON.stringify(mutate(draft, changes));
        for (const kept of [text, text.slice(0, end)]) {
          const none = () => undefined;
          const read = openJournal({ getItem: () => kept, setItem: none, removeItem: none }, "c", "t").read();
          expect(Object.values(read ?? {}).filter((entry) => entry !== null && !isEntry(entry))).toEqual([]);
        }
      }),
      casesOf(0.02),
    );
  });

  it("is read from a damaged disk answer by answer: each that can be read is there", async () => {
    await fc.assert(
      fc.asyncProperty(mutations, async (changes) => {
        const answers: unknown = mutate(draft, changes);
        const stored = { connection: "c", task: "t", answers, changedAt: 1 };
        const session = openDraft({
          journal: { keep: () => undefined, read: () => null, drop: () => undefined },
          read: async () => stored as never,
          change: async () => undefined,
        });
        await session.refresh();
        const whole = Object.entries(Object(answers)).filter(([, entry]) => isEntry(entry));
        expect(session.entries.value).toEqual(Object.fromEntries(whole));
      }),
      casesOf(0.02),
    );
  });
});

const COMMANDS = [
  { name: "poll", input: { reason: "page", connection: "main" } },
  {
    name: "complete",
    input: {
      connection: "c",
      task: "1",
      answers: { a: draft.name.value },
      version: { startedAt: 1, fields: "" },
    },
  },
  { name: "set-list", input: { connection: "c", list: { view, pinned: ["1"] } } },
  { name: "set-quiet", input: { hours: [{ from: 1, to: 2 }], mutedUntil: null } },
  {
    name: "launch",
    input: {
      connection: "c",
      template: "1",
      templateName: "T",
      name: null,
      urgent: false,
      dueAt: null,
      answers: {},
      fields: [sampleField("string")],
      ancestorTask: null,
    },
  },
];

it("a message that is no command is none, and nothing is thrown", { timeout: PATIENCE }, () => {
  fc.assert(
    fc.property(fc.constantFrom(...COMMANDS), mutations, (command, changes) => {
      const message = mutate(command, changes);
      const parsed = parseCommand(message);
      expect([undefined, ...COMMANDS.map(({ name }) => name)]).toContain(parsed?.name);
      expect(parsed).toEqual(changes.length === 0 ? command : parsed);
    }),
    casesOf(0.02),
  );
});

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
