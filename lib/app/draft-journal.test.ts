// @vitest-environment happy-dom
import { beforeEach, expect, test } from "vitest";
import { dropJournals, openJournal } from "./draft-journal";

const journal = openJournal(localStorage, "main", "17");
const changes = { title: { signature: "s", value: { type: "string" as const, text: "typed" } }, other: null };

beforeEach(() => localStorage.clear());

test("gives back what it keeps until that is dropped, for its own task only", () => {
  journal.keep(changes);
  expect(openJournal(localStorage, "main", "17").read()).toEqual(changes);
  expect(openJournal(localStorage, "main", "18").read()).toBeNull();
  journal.drop();
  expect(journal.read()).toBeNull();
});

test.each(["", "{", "[]", '{"title":{"signature":"s","value":{"type":"new"}}}', '{"title":7}'])(
  "reads nothing from %j",
  (stored) => {
    localStorage.setItem("unwritten:main:17", stored);
    expect(journal.read()).toBeNull();
  },
);

test("does without where there is no room", () => {
  const full = {
    getItem: () => null,
    removeItem: () => undefined,
    setItem() {
      throw new DOMException("full", "QuotaExceededError");
    },
  };
  expect(() => openJournal(full, "main", "17").keep(changes)).not.toThrow();
});

test("keeps nothing of a connection that is no more", () => {
  const other = openJournal(localStorage, "other", "17");
  journal.keep(changes);
  other.keep(changes);
  dropJournals(localStorage, "main");
  expect(journal.read()).toBeNull();
  expect(other.read()).toEqual(changes);
});
