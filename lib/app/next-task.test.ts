import { expect, it } from "vitest";
import { findNeighbours, taskAfter } from "./next-task";

it("finds the tasks before and after one", () => {
  expect(findNeighbours(["a", "b", "c"], "b")).toEqual({ previous: "a", next: "c" });
  expect(findNeighbours(["a", "b", "c"], "a")).toEqual({ previous: null, next: "b" });
  expect(findNeighbours(["a"], "a")).toEqual({ previous: null, next: null });
});

it("starts at the top from a task that is not in the list", () => {
  expect(findNeighbours(["a", "b"], "x")).toEqual({ previous: null, next: "a" });
});

it("goes on with the task that takes the place of a finished one", () => {
  expect(taskAfter(["a", "b", "c"], "b")).toBe("c");
  expect(taskAfter(["a", "b"], "b")).toBe("a");
  expect(taskAfter(["b"], "b")).toBeNull();
  expect(taskAfter([], "b")).toBeNull();
});
