import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { z } from "zod/mini";

/**
 * What the browsers are asked for is checked against lists in this folder, so that no tool and no slip adds to it. A
 * wanted change is made in both places.
 */
type Manifest = Record<string, unknown>;

const policySchema = z.object({ extension_pages: z.string() });

const read = (path: string): Manifest => JSON.parse(readFileSync(path, "utf8"));

const BUILDS = [
  { browser: "Chrome", built: ".output/chrome-mv3/manifest.json", expected: "tests/manifest/chrome.json" },
  { browser: "Firefox", built: ".output/firefox-mv3/manifest.json", expected: "tests/manifest/firefox.json" },
];

/** The policy of our own pages, by directive. */
function readPolicy({ content_security_policy: policies }: Manifest): Record<string, string[]> {
  const { extension_pages: text } = policySchema.parse(policies);
  return Object.fromEntries(
    text.split("; ").map((directive) => {
      const [name = "", ...sources] = directive.split(" ");
      return [name, sources];
    }),
  );
}

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

  test("runs its own scripts only, and makes none of text", () => {
    const policy = readPolicy(manifest);
    expect(policy["default-src"]).toEqual(["'none'"]);
    expect(policy["script-src"]).toEqual(["'self'"]);
    expect(policy["style-src"]).toEqual(["'self'"]);
    for (const nothing of ["object-src", "worker-src", "base-uri", "form-action", "frame-ancestors"])
      expect(policy[nothing]).toEqual(["'none'"]);
    expect(policy["require-trusted-types-for"]).toEqual(["'script'"]);
    expect(policy["trusted-types"]).toEqual(["'none'"]);
  });

  test("reaches other hosts by requests alone, encrypted but for this machine, and shows no foreign picture", () => {
    const { "connect-src": reached = [], ...others } = readPolicy(manifest);
    expect(Object.values(others).flat()).not.toContainEqual(
      expect.stringMatching(/^[a-z]+:\/\/|^https?:|\*/),
    );
    expect(Object.values(others).flat()).not.toContain("data:");
    expect(
      reached.filter(
        (source) => !/^(?:https|wss):$|^(?:http|ws):\/\/(?:localhost|127\.0\.0\.1):\*$/.test(source),
      ),
    ).toEqual([]);
    expect(JSON.stringify(manifest)).not.toMatch(/unsafe-/);
  });
});
