import { expect, it } from "vitest";
import { DEFAULT_SETTINGS } from "../../store/defaults";
import type { Connection } from "../../store/stored";
import { sampleConnection } from "../testing/samples";
import { collectSettings, settingsFileName } from "./collect-settings";
import { planCommands } from "./import-commands";
import { planImport } from "./plan-import";
import type { GivenAccount } from "./settings-file";

const none = { getItem: () => null };
const collect = (connections: Connection[]) =>
  collectSettings({ settings: DEFAULT_SETTINGS, connections, lists: {}, launches: {}, local: none });
const jun = sampleConnection({ id: "jun" });
const ana = sampleConnection({ id: "ana", person: { ...jun.person, id: 5 } });
const given = (person: number, favourite: string): GivenAccount => ({
  server: jun.api,
  account: jun.account,
  person,
  favouriteTemplates: [favourite],
});
const owners = (connections: Connection[], accounts: GivenAccount[]) => {
  const { changes, unmatched } = planImport({ accounts }, collect(connections), connections, {});
  return {
    owners: changes.map(({ owner, after }) => [owner.kind === "account" && owner.connection, after]),
    unmatched: unmatched.map(({ person }) => person),
  };
};

it("gives an account's settings to the same person there, else to another one of the account", () => {
  expect(owners([jun, ana], [given(5, "a"), given(4, "j")])).toEqual({
    owners: [
      ["jun", ["j"]],
      ["ana", ["a"]],
    ],
    unmatched: [],
  });
  expect(owners([jun], [given(9, "x")])).toEqual({ owners: [["jun", ["x"]]], unmatched: [] });
  expect(owners([jun], [given(9, "x"), given(4, "j")])).toEqual({ owners: [["jun", ["j"]]], unmatched: [9] });
});

it("names accounts that are not connected: another server, or another account there", () => {
  const elsewhere = { ...given(4, "j"), server: "https://elsewhere.test" };
  const another = { ...given(4, "j"), account: { id: 2, name: "Kettle" }, person: 7 };
  expect(owners([jun], [elsewhere, another])).toEqual({ owners: [], unmatched: [4, 7] });
});

it("locks what an administrator has set, and sends nothing of it", () => {
  const file = { notifications: { newTasks: false, overdue: false, quietHours: { monday: "18:00-08:30" } } };
  const policy = { notifications: true, quietHours: [] };
  const { changes } = planImport(file, collect([]), [], policy);
  expect(changes.map(({ name, isLocked }) => [name, isLocked])).toEqual([
    ["newTasks", true],
    ["overdue", false],
    ["quietHours", true],
  ]);
  expect(planCommands(changes, DEFAULT_SETTINGS)).toEqual([
    { command: "set-quiet", input: { overdue: false }, changes: [changes[1]] },
  ]);
});

it("keeps keys and number as they are where the file tells one half only", () => {
  const settings = { ...DEFAULT_SETTINGS, keys: { off: true, keys: { pin: "o" } }, badge: { off: true } };
  const now = collectSettings({ settings, connections: [], lists: {}, launches: {}, local: none });
  const file = { keys: { changed: { pin: "q" } }, badge: { counts: "today" } } as const;
  const { changes } = planImport(file, now, [], {});
  expect(planCommands(changes, settings).map(({ input }) => input)).toEqual([
    { off: true, keys: { pin: "q" } },
    { off: true, counts: "today" },
  ]);
});

it("calls the file by the day", () => {
  expect(settingsFileName(Date.UTC(2026, 10, 22, 12))).toBe("workflow-inbox-settings-2026-11-22.json");
});
