import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

/**
 * What the browsers are asked for is checked against lists in this folder, so that no tool and no slip adds to it. A
 * wanted change is made in both places.
 */
type Manifest = Record<string, unknown>;

const read = (path: string): Manifest => JSON.parse(readFileSync(path, "utf8"));

const BUILDS = [
  { browser: "Chrome", built: ".output/chrome-mv3/manifest.json", expected: "tests/manifest/chrome.json" },
  { browser: "Firefox", built: ".output/firefox-mv3/manifest.json", expected: "tests/manifest/firefox.json" },
];

describe.each(BUILDS)("the manifest for $browser", ({ browser, built, expected }) => {
  const manifest = read(built);

  test("is exactly the checked-in one, apart from the version", () => {
    const { version, ...rest } = manifest;
    expect(version).toBe(read("package.json").version);
    expect(rest).toEqual(read(expected));
  });

  test("requires nothing that warns a person at installation", () => {
    const atSide = browser === "Chrome" ? ["sidePanel"] : [];
    expect(manifest.permissions).toEqual([
      "storage",
      "alarms",
      "unlimitedStorage",
      "idle",
      "activeTab",
      "contextMenus",
      ...atSide,
    ]);
    expect(manifest).not.toHaveProperty("host_permissions");
  });

  test("puts nothing into other pages and lets no page in", () => {
    for (const key of ["content_scripts", "externally_connectable", "web_accessible_resources"])
      expect(manifest).not.toHaveProperty(key);
  });

  test("runs its own scripts only", () => {
    const policy = JSON.stringify(manifest.content_security_policy);
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toMatch(/unsafe-/);
  });
});
