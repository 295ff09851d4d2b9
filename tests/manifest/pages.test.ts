import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const BUILDS = [".output/chrome-mv3", ".output/firefox-mv3"];

test.each(BUILDS)("%s: what paints the list is compiled whole while it loads", (build) => {
  const [script = "", ...others] = globSync(`${build}/chunks/start-*.js`);
  expect(others).toEqual([]);
  expect(readFileSync(`${build}/popup.html`, "utf8")).toContain(script.slice(build.length));
  expect(readFileSync(script, "utf8").split("\n")[0]).toBe("//# allFunctionsCalledOnLoad");
});
