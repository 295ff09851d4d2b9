import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { APPEARANCES } from "../../lib/app/appearance";
import { KEY_COMMANDS } from "../../lib/app/keymap";
import { LANGUAGES } from "../../lib/app/languages";
import { BADGE_COUNTS, UNDO_SECONDS } from "../../lib/app/setting-choices";
import {
  BEFORE_DUE,
  collectSettings,
  writeSettingsFile,
  type Kept,
} from "../../lib/app/settings-file/collect-settings";
import { pickAppearance, planCommands } from "../../lib/app/settings-file/import-commands";
import { planImport } from "../../lib/app/settings-file/plan-import";
import { readSettingsFile } from "../../lib/app/settings-file/read-settings-file";
import { sampleConnection } from "../../lib/app/testing/samples";
import { parseCommand } from "../../lib/background/command-schema";
import { ALL_LISTS } from "../../lib/store/keys";
import type { LaunchPreferences, ListPreferences, ListView, Settings } from "../../lib/store/stored";
import { casesOf, PATIENCE } from "./cases";
import { mutate, mutations, writeJson } from "./mutate";
import { oddText } from "./odd-texts";

const connections = [
  sampleConnection(),
  sampleConnection({ id: "other", api: "https://other.pneumatic.test" }),
];

const short = fc.string({ maxLength: 20, unit: "grapheme" });
const id = fc.oneof(fc.nat().map(String), short);
const view: fc.Arbitrary<ListView> = fc.record({
  sort: fc.constantFrom("urgent", "due", "newest", "oldest", "template", "workflow"),
  group: fc.constantFrom("due", "template", "workflow", "none"),
  templates: fc.array(id, { maxLength: 3 }),
  steps: fc.array(short, { maxLength: 3 }),
});
const list: fc.Arbitrary<ListPreferences> = fc.record(
  {
    view: fc.option(view),
    saved: fc.array(fc.record({ name: short, view }), { maxLength: 3 }),
    pinned: fc.array(id, { maxLength: 2 }),
  },
  { requiredKeys: [] },
);
const ownList: fc.Arbitrary<ListPreferences> = fc
  .tuple(list, fc.array(fc.record({ template: id, name: short }), { maxLength: 2 }))
  .map(([of, muted]) => ({ ...of, muted }));
const mapping = fc.dictionary(fc.constantFrom("title", "url", "selection", "link", "image"), short);
const launch: fc.Arbitrary<LaunchPreferences> = fc.record(
  {
    favourites: fc.array(id, { maxLength: 3 }),
    mappings: fc.dictionary(fc.nat().map(String), mapping, { maxKeys: 3 }),
  },
  { requiredKeys: [] },
);
const minute = fc.nat({ max: 1_439 });
const stroke = fc.constantFrom("j", "J", "Enter", "?", "é");
const keys = fc.oneof(
  stroke,
  fc.tuple(stroke, stroke).map((both) => both.join(" ")),
  fc.constant(""),
);
const settings: fc.Arbitrary<Settings> = fc.record(
  {
    undoMilliseconds: fc.constantFrom(...UNDO_SECONDS).map((seconds) => seconds * 1_000),
    notifications: fc.boolean(),
    quiet: fc.record(
      {
        hours: fc.array(fc.option(fc.record({ from: minute, to: minute })), { maxLength: 7 }),
        urgentPasses: fc.boolean(),
        mutedUntil: fc.option(fc.nat()),
        dueSoon: fc.constantFrom(...Object.values(BEFORE_DUE)),
        overdue: fc.boolean(),
      },
      { requiredKeys: [] },
    ),
    keys: fc.record(
      { off: fc.boolean(), keys: fc.dictionary(fc.constantFrom(...KEY_COMMANDS), keys) },
      { requiredKeys: [] },
    ),
    badge: fc.record({ off: fc.boolean(), counts: fc.constantFrom(...BADGE_COUNTS) }, { requiredKeys: [] }),
  },
  { requiredKeys: ["undoMilliseconds", "notifications"] },
);
const own: fc.Arbitrary<Record<string, string>> = fc.record(
  {
    theme: fc.constantFrom(...APPEARANCES.theme),
    density: fc.constantFrom(...APPEARANCES.density),
    start: fc.constantFrom(...APPEARANCES.start),
    language: fc.constantFrom("browser", ...Object.keys(LANGUAGES)),
  },
  { requiredKeys: [] },
);

interface Person {
  settings: Settings;
  lists: Record<string, ListPreferences>;
  launches: Record<string, LaunchPreferences>;
  own: Record<string, string>;
}
const person: fc.Arbitrary<Person> = fc.record({
  settings,
  lists: fc.record({ main: ownList, other: ownList, [ALL_LISTS]: list }, { requiredKeys: [] }),
  launches: fc.record({ main: launch, other: launch }, { requiredKeys: [] }),
  own,
});

const keptOf = ({ own: texts, ...rest }: Person): Kept => ({
  ...rest,
  connections,
  local: { getItem: (name) => texts[name] ?? null },
});
const collect = (one: Person) => collectSettings(keptOf(one));

/** Imports a file as the settings page does, all of it. */
function importFile(text: string, into: Person): Person {
  const read = readSettingsFile(text);
  if (read.kind !== "settings") throw new Error(read.kind);
  const { changes, unmatched } = planImport(read.parts, collect(into), connections, {});
  expect([unmatched, read.unknown]).toEqual([[], []]);
  let after: Person = structuredClone(into);
  for (const { command, input } of planCommands(changes, into.settings)) {
    // The background takes it as it is.
    expect(parseCommand({ name: command, input })).toEqual({ name: command, input });
    after = carryOut(after, command, input);
  }
  const language = changes.find((change) => change.name === "language")?.after;
  const chosen = { ...pickAppearance(changes), ...(typeof language === "string" && { language }) };
  return { ...after, own: { ...after.own, ...chosen } };
}

function carryOut(one: Person, command: string, input: object): Person {
  switch (command) {
    case "set-notifications":
      return { ...one, settings: { ...one.settings, notifications: Reflect.get(input, "enabled") } };
    case "set-quiet":
      return { ...one, settings: { ...one.settings, quiet: { ...one.settings.quiet, ...input } } };
    case "set-keys":
      return { ...one, settings: { ...one.settings, keys: input } };
    case "set-badge":
      return { ...one, settings: { ...one.settings, badge: input } };
    case "set-undo":
      return { ...one, settings: { ...one.settings, ...input } };
    default: {
      const {
        connection,
        list: ofList,
        launch: ofLaunch,
      } = { connection: "", ...input } as {
        connection: string;
        list?: ListPreferences;
        launch?: LaunchPreferences;
      };
      return {
        ...one,
        lists: { ...one.lists, [connection]: { ...one.lists[connection], ...ofList } },
        launches: { ...one.launches, [connection]: { ...one.launches[connection], ...ofLaunch } },
      };
    }
  }
}

describe("a settings file", { timeout: PATIENCE }, () => {
  it("holds all that was exported, and importing it at once changes nothing", () => {
    fc.assert(
      fc.property(person, (one) => {
        const parts = collect(one);
        expect(readSettingsFile(writeSettingsFile(parts, 0))).toEqual({
          kind: "settings",
          parts,
          unknown: [],
        });
        expect(planImport(parts, parts, connections, {}).changes).toEqual([]);
      }),
      casesOf(0.01),
    );
  });

  it("makes another person's settings the same, and leaves what is not in it", () => {
    fc.assert(
      fc.property(person, person, (one, other) => {
        const after = importFile(writeSettingsFile(collect(one), 0), other);
        expect(collect(after)).toEqual(collect(one));
        expect(after.lists.main?.pinned).toEqual(other.lists.main?.pinned);
        expect(after.settings.quiet?.mutedUntil).toEqual(other.settings.quiet?.mutedUntil);
      }),
      casesOf(0.01),
    );
  });

  it("that is damaged is taken as what it is or refused, and never throws", () => {
    const example = JSON.parse(
      writeSettingsFile(collect(fc.sample(person, { numRuns: 1, seed: 5 })[0] ?? EMPTY), 0),
    );
    fc.assert(
      fc.property(mutations, (changes) => {
        const text = writeJson(mutate(example, changes));
        const read = readSettingsFile(text);
        if (read.kind !== "settings") return;
        const { changes: planned } = planImport(read.parts, collect(EMPTY), connections, {});
        for (const { command, input } of planCommands(planned, EMPTY.settings))
          expect(parseCommand({ name: command, input })).not.toBeNull();
      }),
      casesOf(0.02),
    );
    fc.assert(
      fc.property(oddText, (text) => {
        expect(readSettingsFile(text).kind).toMatch(/^(not-settings|too-large)$/);
      }),
      casesOf(0.005),
    );
  });
});

const EMPTY: Person = {
  settings: { undoMilliseconds: 5_000, notifications: true },
  lists: {},
  launches: {},
  own: {},
};
