import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseMessagesText } from "@wxt-dev/i18n/build";
import { LANGUAGES } from "../lib/app/languages";
import { pictureSize } from "./support/picture-size";

const PARTS = [
  "Name",
  "Short description",
  "Summary",
  "Description",
  "Category",
  "Single purpose",
  "Permissions",
  "Captions",
];
/** The narrowest of the stores: Edge's name, Chrome's short text, Mozilla's summary, Edge's description. */
const LONGEST = {
  Name: 45,
  "Short description": 132,
  Summary: 250,
  Description: 10_000,
  "Single purpose": 1000,
};
const SHORTEST_DESCRIPTION = 250;

/** The parts of a listing by their headings, in the order of the page. */
function readListing(language: string): Map<string, string> {
  const [, ...parts] = readFileSync(`docs/store/${language}.md`, "utf8").split(/^## /m);
  return new Map(
    parts.map((part) => [part.slice(0, part.indexOf("\n")), part.slice(part.indexOf("\n")).trim()]),
  );
}

const partsOf = (language: string) => [...readListing(language).keys()];
/** How a page is made, whatever its words: lines of text, of lists, and empty ones. */
const shapeOf = (text = "") =>
  text.split("\n").map((line) => /^(?:-|\d+\.|)(?= |$)/.exec(line)?.[0] ?? "text");
const codeIn = (text = "") => [...text.matchAll(/`(.+?)`/g)].map(([, code]) => code);

describe.each(Object.keys(LANGUAGES))("the listing in %s", (language) => {
  const listing = readListing(language);

  it("has the same parts as the others, made alike", () => {
    expect(partsOf(language)).toEqual(PARTS);
    for (const part of PARTS)
      expect(shapeOf(listing.get(part))).toEqual(shapeOf(readListing("en").get(part)));
  });

  it("fits into each store", () => {
    const lengths = new Map([...listing].map(([part, text]) => [part, text.length]));
    const tooLong = Object.entries(LONGEST).filter(([part, longest]) => (lengths.get(part) ?? 0) > longest);
    expect(tooLong).toEqual([]);
    expect([...lengths.values()]).not.toContain(0);
    expect(lengths.get("Description")).toBeGreaterThanOrEqual(SHORTEST_DESCRIPTION);
  });

  it("begins with the name and the words that are in the package", () => {
    const messages = parseMessagesText(readFileSync(`locales/${language}.yml`, "utf8"), "YAML");
    const [name, short] = ["extensionName", "extensionDescription"].map((wanted) =>
      messages.find(({ key }) => key.join(".") === wanted),
    );
    expect(name).toMatchObject({ message: listing.get("Name") });
    expect(short).toMatchObject({ message: listing.get("Short description") });
  });

  it("names no browser in what every store shows, and has no place left to fill in", () => {
    const shown = ["Name", "Short description", "Summary", "Description"]
      .map((part) => listing.get(part))
      .join();
    expect(shown).not.toMatch(/Chrome|Firefox|Edge|Mozilla|Google|Microsoft/);
    expect([...listing.values()].join()).not.toMatch(/[[\]]|https?:|@/);
  });

  it("gives a reason for the same permissions", () => {
    expect(codeIn(listing.get("Permissions"))).toEqual(codeIn(readListing("en").get("Permissions")));
  });
});

describe("the package for Chrome", () => {
  const manifest: unknown = JSON.parse(readFileSync("tests/manifest/chrome.json", "utf8"));

  it("is one that Microsoft Edge takes as it is", () => {
    // each store gives its own id and address for updates, and refuses others
    for (const member of ["update_url", "key", "browser_specific_settings"])
      expect(manifest).not.toHaveProperty(member);
    expect(manifest).toMatchObject({
      name: "__MSG_extensionName__",
      description: "__MSG_extensionDescription__",
    });
  });
});

describe("the pictures for stores", () => {
  const FOLDER = "docs/store/pictures";
  const captions = readListing("en").get("Captions")?.split("\n") ?? [];
  const EXPECTED = new Map([
    ...captions.flatMap((_, place) =>
      ["light", "dark"].map((scheme): [string, number[]] => [
        `screenshot-${place + 1}-${scheme}.png`,
        [1280, 800],
      ]),
    ),
    ["tile-440.png", [440, 280]],
    ["marquee-1400.png", [1400, 560]],
    ["logo-300.png", [300, 300]],
  ]);

  it("are those that stores take, one screenshot per caption in light and in dark", () => {
    expect(readdirSync(FOLDER).toSorted()).toEqual([...EXPECTED.keys()].toSorted());
    expect(captions.length).toBeLessThanOrEqual(5);
  });

  it("have the sizes that stores ask for", () => {
    const sizes = readdirSync(FOLDER).map((file): [string, number[]] => [
      file,
      pictureSize(`${FOLDER}/${file}`),
    ]);
    expect(new Map(sizes)).toEqual(EXPECTED);
  });
});
