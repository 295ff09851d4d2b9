import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

describe("the strings", () => {
  it("have names that Chrome takes: it refuses the whole extension for any other", () => {
    const lines = readFileSync(new URL("en.yml", import.meta.url), "utf8").split("\n");
    const names = lines.flatMap((line) => /^ *"?([^":#]+?)"?:/.exec(line)?.[1] ?? []);
    expect(names.length).toBeGreaterThan(100);
    expect(names.filter((name) => !/^[A-Za-z0-9_]+$/.test(name))).toEqual([]);
  });
});
