import { expect, it } from "vitest";
import type { Connection } from "../store/stored";
import { nameAccounts } from "./account-names";
import { sampleConnection } from "./testing/samples";

const account = (id: string, name: string, changes: Partial<Connection> = {}) =>
  sampleConnection({ id, account: { id: 1, name }, ...changes });
const names = (...connections: Connection[]) =>
  [...nameAccounts(connections).values()].map(({ label, initials }) => [label, initials]);

it("names accounts as they are called, and marks them with their first letters", () => {
  expect(
    names(account("a", "Kettle & Crane"), account("b", "Harborlight"), account("c", "日本 coffee")),
  ).toEqual([
    ["Kettle & Crane", "KC"],
    ["Harborlight", "HA"],
    ["日本 coffee", "日C"],
  ]);
});

it("tells two persons of one account apart", () => {
  const { person } = sampleConnection();
  expect(
    names(account("a", "Kettle"), account("b", "Kettle", { person: { ...person, name: "Ana Ruiz" } })),
  ).toEqual([
    ["Kettle, Jun Watanabe", "K1"],
    ["Kettle, Ana Ruiz", "K2"],
  ]);
});

it("cuts no letter in two, however many units it takes", () => {
  expect(names(account("a", "𠮷野"), account("b", "𠮷野")).map(([, initials]) => initials)).toEqual([
    "𠮷1",
    "𠮷2",
  ]);
});

it("tells accounts of one name on two servers apart", () => {
  expect(
    names(account("a", "Kettle"), account("b", "Kettle", { api: "http://127.0.0.1:8001" })).map(
      ([label]) => label,
    ),
  ).toEqual(["Kettle, api.pneumatic.test", "Kettle, 127.0.0.1:8001"]);
});

it("gives something to accounts without letters", () => {
  expect(names(account("a", "…"))).toEqual([["…", "?"]]);
});
