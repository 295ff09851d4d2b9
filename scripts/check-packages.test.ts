import { describe, expect, test } from "vitest";
import { findProblems, type Entry, type Installed } from "./check-packages.mjs";

const absent = () => null;
const installed = (rest: Partial<Installed> = {}) => ({ license: "MIT", hasBindings: false, ...rest });
const check = (packages: Record<string, Entry>, read: () => Installed | null = absent) =>
  findProblems(packages, read);
const lock = (entry: Entry, root: Entry = {}) => ({ "": root, "node_modules/tool": entry });

describe("licences", () => {
  test("of tools may ask for their own source, not for ours", () => {
    expect(check(lock({ license: "MPL-2.0" }))).toEqual([]);
    expect(check(lock({ license: "GPL-3.0" }))).toEqual(["node_modules/tool: its licence is GPL-3.0"]);
    expect(check(lock({}))).toEqual(["node_modules/tool: its licence is unknown"]);
  });

  test("of what is shipped ask for their notice only, however deep it stands", () => {
    const packages = {
      "": { dependencies: { near: "1" } },
      "node_modules/near": { license: "MIT", dependencies: { deep: "1" } },
      "node_modules/near/node_modules/deep": { license: "MPL-2.0" },
      "node_modules/deep": { license: "MPL-2.0" },
    };
    expect(check(packages)).toEqual(["node_modules/near/node_modules/deep: its licence is MPL-2.0"]);
  });

  test("are the same on the disk", () => {
    expect(check(lock({ license: "MIT" }), () => installed({ license: "AGPL-3.0" }))).toEqual([
      "node_modules/tool: says AGPL-3.0, the lockfile MIT",
    ]);
  });
});

describe("installing", () => {
  const told = ["node_modules/tool: runs something when it is installed"];

  test("runs nothing, whether the lockfile tells, the package or its bindings", () => {
    expect(check(lock({ license: "MIT", hasInstallScript: true }))).toEqual(told);
    const scripts = { postinstall: "node x" };
    expect(check(lock({ license: "MIT" }), () => installed({ scripts }))).toEqual(told);
    expect(check(lock({ license: "MIT" }), () => installed({ hasBindings: true }))).toEqual(told);
    expect(check(lock({ license: "MIT" }), () => installed({ scripts: { build: "tsc" } }))).toEqual([]);
  });
});
