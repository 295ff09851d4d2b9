import { expect, test } from "vitest";
import type { PersonReference } from "./output-field";
import { idForServer, nameForServer, type People } from "./person";

const user = (id: number, name: string, email: string, guest = false) => ({
  id,
  name,
  email,
  guest,
  active: true,
});
const people: People = {
  users: [user(4, "Jun Watanabe", "jun@a.test"), user(7, "Lab", "lab@b.test", true)],
  groups: [
    { id: 1, name: "Operations", members: [] },
    { id: 2, name: "Finance", members: [] },
    { id: 3, name: "FINANCE", members: [] },
  ],
};
const person = (kind: PersonReference["kind"], id: number, name: string, email: string | null = null) => ({
  kind,
  id,
  name,
  email,
});

test.each([
  ["a user by the directory's e-mail of today", person("user", 4, "Jun", "old@a.test"), "jun@a.test"],
  [
    "a user the directory does not have, by the e-mail chosen",
    person("user", 9, "Ann", "ann@a.test"),
    "ann@a.test",
  ],
  ["a user of whom only the name is known", person("user", 0, "Jun Watanabe"), "jun@a.test"],
  ["a group by its name of today", person("group", 1, "Ops"), "Operations"],
  ["a group the directory does not have", person("group", 9, "Design"), "Design"],
  ["a group of which only the name is known", person("user", 0, "operations"), "Operations"],
])("names %s", (_, reference, name) => {
  expect(nameForServer(reference, people)).toEqual({ ok: true, value: name });
});

test("does not guess", () => {
  const unknown = (name: string) => ({ ok: false, problem: { code: "person-unknown", name } });
  expect(nameForServer(person("user", 9, "Ann"), people)).toEqual(unknown("Ann"));
  expect(nameForServer(person("user", 9, "Ann"))).toEqual(unknown("Ann"));
  expect(nameForServer(person("user", 7, "Lab"), people)).toEqual(unknown("Lab"));
});

test("refuses a group that shares its name, because the server would crash", () => {
  const problem = { code: "person-ambiguous", name: "Finance" };
  expect(nameForServer(person("group", 2, "Finance"), people)).toEqual({ ok: false, problem });
});

test("gives ids to the documented servers, which know users only", () => {
  expect(idForServer(person("user", 4, "Jun"), people)).toEqual({ ok: true, value: 4 });
  expect(idForServer(person("user", 0, "Jun Watanabe"), people)).toEqual({ ok: true, value: 4 });
  expect(idForServer(person("group", 1, "Operations"), people)).toMatchObject({ ok: false });
  expect(idForServer(person("user", 0, "Nobody"), people)).toMatchObject({ ok: false });
});
