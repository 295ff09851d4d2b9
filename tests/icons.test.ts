import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { memberAt } from "./support/member-at";
import { pictureSize } from "./support/picture-size";

const manifestFor = (browser: string): unknown =>
  JSON.parse(readFileSync(`tests/manifest/${browser}.json`, "utf8"));

describe.each(["chrome", "firefox"])("the icons in the manifest for %s", (browser) => {
  const icons = Object.entries(memberAt(manifestFor(browser), "icons") ?? {});

  it("are as large as they say", () => {
    for (const [size, file] of icons)
      expect(pictureSize(`public/${file}`)).toEqual([Number(size), Number(size)]);
  });

  it("are there for toolbars at every scale, for lists of extensions, and for stores", () => {
    expect(icons.map(([size]) => Number(size))).toEqual([16, 19, 24, 32, 38, 48, 96, 128]);
  });
});

it("Firefox has one for light and one for dark toolbars, at each size that it shows", () => {
  const themed = memberAt(manifestFor("firefox"), "action", "theme_icons");
  const icons: unknown[] = Array.isArray(themed) ? themed : [];
  expect(icons.map((icon) => memberAt(icon, "size"))).toEqual([16, 32, 64]);
  for (const icon of icons) {
    const size = memberAt(icon, "size");
    for (const shade of ["light", "dark"])
      expect(pictureSize(`public/${String(memberAt(icon, shade))}`)).toEqual([size, size]);
  }
});
