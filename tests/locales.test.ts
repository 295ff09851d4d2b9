import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

test.each(globSync("locales/*.yml"))(
  "%s names its texts as browsers allow: Chrome loads nothing otherwise",
  (file) => {
    const keys = readFileSync(file, "utf8")
      .split("\n")
      .flatMap((line) => /^\s*([^\s#"'][^:]*):(\s|$)/.exec(line)?.[1] ?? []);
    expect(keys.length).toBeGreaterThan(100);
    expect(keys.filter((key) => !/^\w+$/.test(key))).toEqual([]);
  },
);
