import { describe, expect, it, vi } from "vitest";
import { browser } from "wxt/browser";
import { DEFAULT_SETTINGS } from "./defaults";
import { isSetServer, parsePolicy, readPolicy, withPolicy } from "./policy";

describe("what an administrator has set", () => {
  it("is read as its schema says", () => {
    expect(
      parsePolicy({
        server: "https://pneumatic.example/",
        otherServers: false,
        fileService: "https://pneumatic.example/files",
        pollSeconds: 300,
        notifications: true,
        quietHours: { monday: "18:00-08:30", saturday: "00:00-00:00" },
        automations: false,
      }),
    ).toEqual({
      policy: {
        server: "https://pneumatic.example",
        otherServers: false,
        fileService: "https://pneumatic.example/files",
        pollSeconds: 300,
        notifications: true,
        quietHours: [null, { from: 1080, to: 510 }, null, null, null, null, { from: 0, to: 0 }],
        automations: false,
      },
      ignored: [],
    });
  });

  it.each([
    ["server", "http://pneumatic.example"],
    ["server", 7],
    ["otherServers", "false"],
    ["fileService", "the files"],
    ["pollSeconds", 59],
    ["pollSeconds", 901],
    ["pollSeconds", "300"],
    ["notifications", 0],
    ["quietHours", "18:00-08:00"],
    ["automations", null],
    ["pollsecond", 300],
  ])("is told where it makes no sense, and the rest counts all the same: %s %j", (name, value) => {
    expect(parsePolicy({ [name]: value }).ignored).toContain(name);
    const { policy } = parsePolicy({ notifications: false, automations: true, [name]: value });
    expect(policy).toEqual(
      Object.fromEntries(
        Object.entries({ notifications: false, automations: true }).filter(([key]) => key !== name),
      ),
    );
  });

  it.each(["18-8", "24:00-08:00", "18:60-08:00", "18:00", "18:00-08:00-09:00", "", null, 5])(
    "leaves a day without quiet hours whose hours make no sense: %j",
    (monday) => {
      const { policy, ignored } = parsePolicy({
        quietHours: { monday, tuesday: "18:00-08:00", someday: "" },
      });
      expect(policy.quietHours).toEqual([null, null, { from: 1080, to: 480 }, null, null, null, null]);
      expect(ignored).toEqual(["quietHours.monday", "quietHours.someday"]);
    },
  );

  it("is nothing where there is no policy, which Firefox rejects", async () => {
    const { managed } = browser.storage;
    await expect(readPolicy()).resolves.toEqual({ policy: {}, ignored: [] });
    Object.assign(browser.storage, { managed: undefined });
    await expect(readPolicy()).resolves.toEqual({ policy: {}, ignored: [] });
    Object.assign(browser.storage, { managed });
    vi.spyOn(managed, "get").mockRejectedValue(new Error("Managed storage manifest not found"));
    await expect(readPolicy()).resolves.toEqual({ policy: {}, ignored: [] });
  });
});

describe("settings", () => {
  const quiet = { hours: [{ from: 1, to: 2 }], urgentPasses: true };

  it("give way to the policy, and are the person's own where it says nothing", () => {
    const own = { ...DEFAULT_SETTINGS, quiet };
    expect(withPolicy(own, {})).toEqual(own);
    expect(withPolicy(own, { notifications: false, quietHours: [null] })).toEqual({
      ...own,
      notifications: false,
      quiet: { hours: [null], urgentPasses: true },
    });
  });
});

it("knows the server that was set by its API and by its web app", () => {
  const connection = { api: "https://api.pneumatic.example/v1", web: "https://pneumatic.example" };
  expect(isSetServer("https://pneumatic.example/tasks", connection)).toBe(true);
  expect(isSetServer("https://api.pneumatic.example", connection)).toBe(true);
  expect(isSetServer("https://other.example", connection)).toBe(false);
  expect(isSetServer("https://other.example", { ...connection, web: null })).toBe(false);
});
