import { describe, expect, it } from "vitest";
import { formatRoute, parseRoute, type Route } from "./route";

const ROUTES: [string, Route][] = [
  ["#/", { screen: "inbox" }],
  ["#/task/main/17", { screen: "task", connection: "main", task: "17" }],
  ["#/launch", { screen: "launch" }],
  ["#/launch/main/5", { screen: "launch", connection: "main", template: "5" }],
  ["#/launch/main//17", { screen: "launch", connection: "main", ancestorTask: "17" }],
  ["#/launch/main/5//op-1", { screen: "launch", connection: "main", template: "5", operation: "op-1" }],
  ["#/automations", { screen: "automations" }],
  ["#/automations//w%2F1/runs", { screen: "automations", workflow: "w/1", tab: "runs" }],
  ["#/task/a%2Fb/%23", { screen: "task", connection: "a/b", task: "#" }],
];

describe("a route", () => {
  it.each(ROUTES)("%s is read and written", (hash, route) => {
    expect(parseRoute(hash)).toEqual(route);
    expect(formatRoute(route)).toBe(hash);
  });

  it("is written whatever stands in it, half a character too", () => {
    expect(formatRoute({ screen: "task", connection: "main", task: "a\ud800" })).toBe(
      "#/task/main/a%EF%BF%BD",
    );
  });

  it.each(["", "#", "#/elsewhere", "#/task/main", "#/task/main/%E0%A4%A"])("%j is the inbox", (hash) => {
    expect(parseRoute(hash)).toEqual({ screen: "inbox" });
  });
});
