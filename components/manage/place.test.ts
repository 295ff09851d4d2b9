import { expect, test } from "vitest";
import { formatPlace, parsePlace } from "./place";

test("a place can be written and read", () => {
  const place = { room: "templates", connection: "a/b", rest: ["17", "50 %"] };
  expect(parsePlace(formatPlace(place))).toEqual(place);
});

test.each(["", "#", "#/"])("%j is no place yet", (hash) => {
  expect(parsePlace(hash)).toEqual({ room: "", connection: "", rest: [] });
});

test("an address that is not encoded as it should be is read as it stands", () => {
  expect(parsePlace("#/data/main/100%")).toEqual({ room: "data", connection: "main", rest: ["100%"] });
});
