// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from "vitest";
import type { FieldValue, OutputField } from "../fields/output-field";
import { fieldSignature } from "../fields/signature";
import type { Draft, DraftChanges } from "../store/drafts";
import { openJournal } from "./draft-journal";
import { openDraft, type DraftStore } from "./draft-session";

const field = (apiName: string): OutputField => ({
  apiName,
  name: apiName,
  description: "",
  type: "string",
  required: false,
  hidden: false,
  order: 0,
  options: [],
  value: { type: "string", text: "" },
});
const title = field("title");
const other = field("other");
const text = (value: string): FieldValue => ({ type: "string", text: value });
const entry = (of: OutputField, value: string) => ({ signature: fieldSignature(of), value: text(value) });

/** A disk whose writes end only when the test says so. */
function slowDisk(stored: Draft["answers"] = {}) {
  const writes: { changes: DraftChanges; done: () => void; fail: () => void }[] = [];
  let answers = stored;
  const journal = openJournal(localStorage, "main", "17");
  const store: DraftStore = {
    journal,
    read: async () => ({ connection: "main", task: "17", answers, changedAt: 0 }),
    change: (changes) =>
      new Promise((resolve, reject) => {
        writes.push({
          changes,
          done() {
            const kept = Object.entries({ ...answers, ...changes }).flatMap(([name, one]) =>
              one ? [[name, one]] : [],
            );
            answers = Object.fromEntries(kept);
            resolve();
          },
          fail: () => reject(new Error("disk full")),
        });
      }),
  };
  return { store, writes, put: (changed: Draft["answers"]) => (answers = changed) };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

beforeEach(() => localStorage.clear());

describe("a draft", () => {
  it("starts with what was typed before", async () => {
    const { store } = slowDisk({ title: entry(title, "kept") });
    const draft = openDraft(store);
    expect(draft.ready.value).toBe(false);
    await settled();
    expect(draft.ready.value).toBe(true);
    expect(draft.entries.value).toEqual({ title: entry(title, "kept") });
  });

  it("writes each input at once, one write at a time, and the last value wins", async () => {
    const { store, writes } = slowDisk();
    const draft = openDraft(store);
    await settled();
    draft.answer(title, text("a"));
    expect(writes).toHaveLength(1);
    draft.answer(title, text("ab"));
    draft.answer(other, text("x"));
    draft.answer(title, text("abc"));
    expect(writes).toHaveLength(1);
    expect(draft.entries.value).toEqual({ title: entry(title, "abc"), other: entry(other, "x") });
    writes[0]?.done();
    await settled();
    expect(writes.map(({ changes }) => changes)).toEqual([
      { title: entry(title, "a") },
      { title: entry(title, "abc"), other: entry(other, "x") },
    ]);
    expect(draft.saving.value).toBe("saving");
    writes[1]?.done();
    await settled();
    expect(draft.saving.value).toBe("saved");
  });

  it.each([0, 1, 2, 3, 4, 5, 6])("writes what is typed %i turns after a write has ended", async (turns) => {
    const { store, writes } = slowDisk();
    const draft = openDraft(store);
    await settled();
    draft.answer(title, text("a"));
    writes[0]?.done();
    for (let turn = 0; turn < turns; turn++) await Promise.resolve();
    draft.answer(title, text("b"));
    await settled();
    expect(writes.at(-1)?.changes).toEqual({ title: entry(title, "b") });
  });

  it("keeps emptied as a value", async () => {
    const { store, writes } = slowDisk();
    const draft = openDraft(store);
    await settled();
    draft.answer(title, text(""));
    expect(writes[0]?.changes).toEqual({ title: entry(title, "") });
  });

  it("flushes what is not written yet", async () => {
    const { store, writes } = slowDisk();
    const draft = openDraft(store);
    await settled();
    draft.answer(title, text("a"));
    draft.answer(title, text("ab"));
    const flushed = draft.flush();
    writes[0]?.done();
    await settled();
    writes[1]?.done();
    expect(await flushed).toBe(true);
  });

  it("says when the disk refuses, and writes again with the next input or flush", async () => {
    const { store, writes } = slowDisk();
    const draft = openDraft(store);
    await settled();
    draft.answer(title, text("a"));
    writes[0]?.fail();
    await settled();
    expect(draft.saving.value).toBe("failed");
    draft.answer(other, text("x"));
    expect(writes[1]?.changes).toEqual({ title: entry(title, "a"), other: entry(other, "x") });
    writes[1]?.fail();
    await settled();
    const flushed = draft.flush();
    writes[2]?.fail();
    expect(await flushed).toBe(false);
    const again = draft.flush();
    writes[3]?.done();
    expect(await again).toBe(true);
    expect(draft.saving.value).toBe("saved");
  });

  it("does not wait for a write in flight when the page goes away", async () => {
    const { store, writes } = slowDisk();
    const draft = openDraft(store);
    await settled();
    draft.answer(title, text("a"));
    draft.answer(title, text("ab"));
    void draft.hurry();
    expect(writes[1]?.changes).toEqual({ title: entry(title, "ab") });
    void draft.hurry();
    expect(writes).toHaveLength(2);
  });

  it("is whole again after a page went away before anything was written", async () => {
    const { store, writes } = slowDisk({ other: entry(other, "old") });
    const gone = openDraft(store);
    await settled();
    gone.answer(title, text("a"));
    gone.answer(title, text("ab"));
    gone.forget("other");
    void gone.hurry();
    const draft = openDraft(store);
    await settled();
    expect(writes[2]?.changes).toEqual({ title: entry(title, "ab"), other: null });
    writes[2]?.done();
    await settled();
    expect(draft.entries.value).toEqual({ title: entry(title, "ab") });
  });

  it("is not written a second time once its last moment is on the disk", async () => {
    const { store, writes, put } = slowDisk();
    const hidden = openDraft(store);
    await settled();
    hidden.answer(title, text("a"));
    const hurried = hidden.hurry();
    writes[0]?.done();
    await hurried;
    put({ title: entry(title, "from elsewhere") });
    await hidden.refresh();
    expect(writes).toHaveLength(1);
    expect(hidden.entries.value).toEqual({ title: entry(title, "from elsewhere") });
  });

  it("shows what is left of an earlier page even where the disk takes nothing", async () => {
    const { store, writes } = slowDisk({ other: entry(other, "old") });
    store.journal.keep({ title: entry(title, "last") });
    const draft = openDraft(store);
    await settled();
    writes[0]?.fail();
    await settled();
    expect(draft.saving.value).toBe("failed");
    expect(draft.entries.value).toEqual({ title: entry(title, "last"), other: entry(other, "old") });
    expect(store.journal.read()).toEqual({ title: entry(title, "last") });
  });

  it("takes over what another page typed, but not over what is typed here", async () => {
    const { store, writes, put } = slowDisk();
    const draft = openDraft(store);
    await settled();
    draft.answer(title, text("here"));
    put({ title: entry(title, "there"), other: entry(other, "there") });
    const refreshed = draft.refresh();
    writes[0]?.done();
    await refreshed;
    expect(draft.entries.value).toEqual({ title: entry(title, "here"), other: entry(other, "there") });
  });

  it("loses nothing typed before the stored draft was read", async () => {
    const { store, writes } = slowDisk({ title: entry(title, "old"), other: entry(other, "old") });
    const draft = openDraft(store);
    draft.answer(title, text("new"));
    writes[0]?.done();
    await settled();
    expect(draft.entries.value).toEqual({ title: entry(title, "new"), other: entry(other, "old") });
  });

  it("forgets an answer for good", async () => {
    const { store, writes } = slowDisk({ title: entry(title, "old") });
    const draft = openDraft(store);
    await settled();
    draft.forget("title");
    expect(draft.entries.value).toEqual({});
    expect(writes[0]?.changes).toEqual({ title: null });
  });
});
