import { describe, expect, it } from "vitest";
import { foldText, readWords } from "../text/search-text";
import { createSearch, makeEntry } from "./search-tasks";
import { sampleListed } from "./testing/samples";

const task = (id: string, name: string, workflowName = "", templateName = "") =>
  makeEntry(sampleListed({ id, name, workflowName, templateName }), foldText);

const find = (query: string, ...entries: ReturnType<typeof task>[]) =>
  createSearch()(entries, readWords(query)).map(({ id }) => id);

describe("searching tasks", () => {
  it("finds parts of words in the name, the workflow and the template, in this order", () => {
    const entries = [
      task("template", "Sign", "Harbour", "Vendor review"),
      task("workflow", "Sign", "Vendors of May", "Contract"),
      task("name", "Score the vendor", "Nordic", "Contract"),
      task("begins", "Vendor check", "Nordic", "Contract"),
      task("none", "Sign", "Harbour", "Contract"),
    ];
    expect(find("vend", ...entries)).toEqual(["begins", "name", "workflow", "template"]);
  });

  it("wants every word somewhere", () => {
    const entries = [task("both", "Score the vendor", "Nordic Packaging"), task("one", "Score the vendor")];
    expect(find("nordic score", ...entries)).toEqual(["both"]);
  });

  it("does not care about case and accents", () => {
    expect(find("cafe ÉTÉ", task("1", "Ouvrir le Café", "Eté 2026"))).toEqual(["1"]);
  });

  it("never finds what stands across two names", () => {
    expect(find("vendornordic", task("1", "Score vendor", "Nordic"))).toEqual([]);
  });

  it("keeps the order of tasks that match alike", () => {
    expect(find("a", task("1", "a b"), task("2", "a c"), task("3", "a a"))).toEqual(["1", "2", "3"]);
  });

  it("finds the same while one types, takes back and types on as it does at once", () => {
    const names = [
      "Score the vendor",
      "Vendor check",
      "Check the score",
      "Sign",
      "Vend",
      "Scores of a vendor",
    ];
    const entries = names.map((name, index) => task(String(index), name, names.at(index - 1)));
    const search = createSearch();
    const typed = [
      "v",
      "ve",
      "ven",
      "vendo",
      "ven",
      "ven s",
      "ven sc",
      "s",
      "sign",
      "",
      "check v",
      "v check",
      "x",
    ];
    for (const query of typed) {
      const atOnce = createSearch()(entries, readWords(query));
      expect({ query, found: search(entries, readWords(query)) }).toEqual({ query, found: atOnce });
    }
    const others = [...entries, task("new", "Vendor x")];
    expect(search(others, ["x"]).map(({ id }) => id)).toEqual(["new"]);
  });

  it("searches 10,000 tasks in less than 8 ms for each letter typed", () => {
    const entries = Array.from({ length: 10_000 }, (_, index) =>
      task(
        String(index),
        `Approve purchase ${index} of spare parts`,
        `Roaster ${index % 400}, Old Town`,
        "Purchase approval",
      ),
    );
    const typed = "roaster 12 old";
    const search = (words: string) => {
      const before = performance.now();
      createSearch()(entries, readWords(words));
      return performance.now() - before;
    };
    // the best of a few tells what the search takes; the others, what else the machine was doing
    const times = Array.from(typed, (_, index) =>
      Math.min(...Array.from({ length: 5 }, () => search(typed.slice(0, index + 1)))),
    );
    const median = times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)];
    expect(median).toBeLessThan(8);
  });
});
