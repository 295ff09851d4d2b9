// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { goTo, route, startRoute, type Route } from "./route";

const task: Route = { screen: "task", connection: "main", task: "17" };

test("a screen is gone to at once, and the address follows", () => {
  goTo(task);
  expect(route.value).toBe(task);
  expect(location.hash).toBe("#/task/main/17");
});

test("what the browser tells of the address later changes nothing, and another address does", async () => {
  startRoute();
  goTo(task);
  dispatchEvent(new Event("hashchange"));
  expect(route.value).toBe(task);
  history.replaceState(null, "", "#/launch");
  dispatchEvent(new Event("hashchange"));
  expect(route.value).toEqual({ screen: "launch" });
});
