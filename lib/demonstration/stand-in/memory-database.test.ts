import { IDBKeyRange } from "fake-indexeddb";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { closeDatabase, transact } from "../../store/database";
import { changeDraft, countDrafts, deleteDrafts, readDraft, writeDraft } from "../../store/drafts";
import { readDrafts } from "../../store/unsent";
import { deleteFiles, readFile, writeFile } from "../../store/files";
import { readKey, writeKey } from "../../store/secrets";
import { createMemoryDatabases } from "./memory-database";

beforeEach(() => {
  vi.stubGlobal("indexedDB", createMemoryDatabases());
  vi.stubGlobal("IDBKeyRange", IDBKeyRange);
});
afterEach(async () => {
  await closeDatabase();
  vi.unstubAllGlobals();
});

const draft = (connection: string, task: string) => ({ connection, task, answers: {}, changedAt: 1 });
const answer = (text: string) => ({ signature: "s", value: { type: "string" as const, text } });

it("keeps drafts, counts and forgets those of a connection", async () => {
  await writeDraft(draft("one", "1"));
  await writeDraft(draft("one", "2"));
  await writeDraft(draft("other", "1"));
  expect(await readDraft("one", "2")).toEqual(draft("one", "2"));
  expect(await countDrafts("one")).toBe(2);
  await deleteDrafts("one");
  expect(await readDrafts()).toEqual([draft("other", "1")]);
});

it("does one transaction after the other, so that none undoes what another has read", async () => {
  await Promise.all([
    changeDraft("one", "1", { a: answer("A") }, 1),
    changeDraft("one", "1", { b: answer("B") }, 2),
  ]);
  expect(Object.keys((await readDraft("one", "1"))?.answers ?? {}).toSorted()).toEqual(["a", "b"]);
});

it("refuses what is there already, and takes the rest of the transaction back", async () => {
  const row = (operation: string, task: string) => ({ operation, connection: "one", task }) as never;
  await transact(["outbox"], (transaction) => transaction("outbox").add(row("first", "1")));
  const taken = transact(["outbox", "drafts"], async (transaction) => {
    await transaction("drafts").put(draft("one", "1"));
    await transaction("outbox").add(row("second", "1"));
  });
  await expect(taken).rejects.toThrow(expect.objectContaining({ name: "ConstraintError" }));
  expect(await readDrafts()).toEqual([]);
});

it("finds files by their connection, and hands out copies", async () => {
  const file = {
    fileId: "f",
    connection: "one",
    task: "1",
    field: "a",
    name: "a.txt",
    type: "text/plain",
    blob: new Blob(["a"]),
    remote: null,
    addedAt: 1,
  };
  await writeFile(file);
  expect((await readFile("f"))?.name).toBe("a.txt");
  await deleteFiles("one");
  expect(await readFile("f")).toBeNull();
});

it("holds the key that keys are wrapped with", async () => {
  const owner = { id: "one", api: "https://demonstration.invalid", remember: true };
  await writeKey(owner, "secret");
  expect(await readKey(owner)).toBe("secret");
});
