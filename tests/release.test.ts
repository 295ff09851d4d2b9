import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { memberAt } from "./support/member-at";

const read = (path: string) => readFileSync(path, "utf8");

const manifest: unknown = JSON.parse(read("package.json"));

describe("the changelog", () => {
  const entries = read("CHANGELOG.md").split(/^## /m).slice(1);
  const versions = entries.map((entry) => entry.slice(0, entry.indexOf("\n")));

  it("begins with the version that is built", () => {
    expect(versions[0]).toBe(memberAt(manifest, "version"));
  });

  it("tells of each version once, newest first, and something of each", () => {
    const sorted = [...new Set(versions)].toSorted((a, b) => b.localeCompare(a, "en", { numeric: true }));
    expect(versions).toEqual(sorted);
    for (const entry of entries) expect(entry).toMatch(/^- \S/m);
  });
});

describe("the release workflow", () => {
  const workflow = read(".github/workflows/release.yml");
  const runs = [...workflow.matchAll(/^\s+- run: (.*)$/gm)].map(([, command = ""]) => command);

  it("is started by hand only, and may read only", () => {
    expect(workflow).toMatch(/^on: workflow_dispatch$/m);
    expect([...workflow.matchAll(/^ *permissions:.*\n(?: +.*\n)*/gm)].map(([block]) => block)).toEqual([
      "permissions:\n  contents: read\n",
    ]);
    expect(workflow).not.toMatch(/secrets\b|GITHUB_TOKEN|github\.token/);
  });

  it("uses actions of GitHub's own only, each by the hash of a commit", () => {
    const used = [...workflow.matchAll(/uses: (.*)/g)].map(([, action = ""]) => action);
    expect(used).not.toEqual([]);
    for (const action of used) expect(action).toMatch(/^actions\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  it("installs, tests, builds, and stops before a store", () => {
    expect(runs).toEqual(["npm ci", ".ci/run", "npm run zip"]);
    expect(read(".ci/run")).toMatch(/^exec npm test$/m);
    expect(memberAt(manifest, "scripts", "zip")).toBe("node scripts/zip.mjs");
  });
});
