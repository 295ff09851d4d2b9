// @vitest-environment happy-dom
import "fake-indexeddb/auto";
import { beforeEach, expect, test } from "vitest";
import { fieldSignature } from "../fields/signature";
import type { OutputField } from "../fields/output-field";
import { changeDraft } from "../store/drafts";
import { prepareDraft, takeDraft } from "./prepared-draft";

const title: OutputField = {
  apiName: "title",
  name: "Title",
  description: "",
  type: "string",
  required: false,
  hidden: false,
  order: 0,
  options: [],
  value: { type: "string", text: "" },
};
const entry = (text: string) => ({
  signature: fieldSignature(title),
  value: { type: "string" as const, text },
});
const type = (task: string, text: string) => changeDraft("main", task, { title: entry(text) }, 0);
const settle = () => new Promise((resolve) => setTimeout(resolve, 30));

beforeEach(() => localStorage.clear());

test("a draft that was prepared is there at once", async () => {
  await type("1", "typed");
  prepareDraft("main", "1");
  await settle();
  const draft = takeDraft("main", "1");
  expect(draft.ready.value).toBe(true);
  expect(draft.entries.value).toEqual({ title: entry("typed") });
});

test("what another page has typed since is shown as well", async () => {
  prepareDraft("main", "2");
  await settle();
  await type("2", "typed elsewhere");
  const draft = takeDraft("main", "2");
  await expect.poll(() => draft.entries.value).toEqual({ title: entry("typed elsewhere") });
});

test("what is typed here meanwhile is kept", async () => {
  prepareDraft("main", "3");
  const draft = takeDraft("main", "3");
  draft.answer(title, entry("typed here").value);
  await draft.flush();
  expect(draft.entries.value).toEqual({ title: entry("typed here") });
  expect(await takeDraftOnceRead("3")).toEqual({ title: entry("typed here") });
});

test("the draft of another task is read for itself, and a prepared one is taken once", async () => {
  await type("4", "fourth");
  prepareDraft("main", "4");
  expect(await takeDraftOnceRead("5")).toEqual({});
  const draft = takeDraft("main", "4");
  expect(takeDraft("main", "4")).not.toBe(draft);
});

async function takeDraftOnceRead(task: string) {
  const draft = takeDraft("main", task);
  await expect.poll(() => draft.ready.value).toBe(true);
  return draft.entries.value;
}
