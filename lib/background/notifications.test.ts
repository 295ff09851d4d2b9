import { beforeEach, describe, expect, it, vi } from "vitest";
import { browser } from "wxt/browser";
import type { TaskRow } from "../tasks/task";
import { announceNewTasks, chooseNew, routeOfNotification } from "./notifications";
import { CONNECTION, resetWorld } from "./testing/world";

const row = (id: string): TaskRow => ({
  id,
  name: `Task ${id}`,
  workflowName: "Lot 14",
  templateId: null,
  step: "",
  dueAt: null,
  startedAt: 1,
  completedAt: null,
  urgent: false,
  status: "active",
});

describe("which tasks are announced", () => {
  it("none at the first poll", () => {
    expect(chooseNew([row("1")], null)).toEqual({ announce: [], remember: ["1"] });
  });

  it("those not seen before", () => {
    expect(chooseNew([row("1"), row("2")], ["1"]).announce).toEqual([row("2")]);
  });

  it("one that was gone and came back", () => {
    const { remember } = chooseNew([], ["1"]);
    expect(chooseNew([row("1")], remember).announce).toHaveLength(1);
  });
});

describe("announcing", () => {
  const allow = (allowed: boolean) => {
    Object.assign(browser, { permissions: { contains: async () => allowed } });
    return vi.spyOn(browser.notifications, "create").mockImplementation(async () => "");
  };
  beforeEach(resetWorld);

  it("shows one summary per poll, after the ids are stored", async () => {
    const create = allow(true);
    await announceNewTasks(CONNECTION, []);
    await announceNewTasks(CONNECTION, [row("1"), row("2")]);
    await announceNewTasks(CONNECTION, [row("1"), row("2")]);
    expect(create).toHaveBeenCalledTimes(1);
  });

  it("shows nothing without the permission", async () => {
    const create = allow(false);
    await announceNewTasks(CONNECTION, []);
    await announceNewTasks(CONNECTION, [row("1")]);
    expect(create).not.toHaveBeenCalled();
  });

  it("leads a click to the task, or to the list for several", () => {
    expect(routeOfNotification("tasks:c1:7")).toBe("#/task/c1/7");
    expect(routeOfNotification("tasks:c1:")).toBe("#/");
    expect(routeOfNotification("other")).toBeNull();
  });
});
