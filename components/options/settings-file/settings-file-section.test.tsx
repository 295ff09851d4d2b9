// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Policy } from "../../../lib/store/policy";
import { CONNECTION, HOST } from "../testing/examples";
import { FakeEffects } from "../testing/fake-effects";
import { alertText, click, renderPage } from "../testing/render-page";
import { importState } from "./import-state";

let effects: FakeEffects;

beforeEach(() => {
  effects = new FakeEffects();
  effects.granted = new Set([HOST, "notifications"]);
});
afterEach(() => {
  cleanup();
  localStorage.clear();
  importState.value = { step: "idle" };
});

const ACCOUNT = { server: CONNECTION.api, account: CONNECTION.account, person: CONNECTION.person.id };
const fileOf = (parts: object) =>
  new File([JSON.stringify({ format: "workflow-inbox-settings", version: 1, ...parts })], "settings.json", {
    type: "application/json",
  });

async function choose(file: File, policy: Policy = {}) {
  const state = renderPage(effects, CONNECTION);
  state.policy.value = { policy, ignored: [] };
  state.snapshots.value = {
    [CONNECTION.id]: { takenAt: 1, rows: [], unreadable: [], templateNames: { "7": "Vendor review" } },
  };
  // The page shows what it is given a moment later.
  if (policy.notifications !== undefined) await screen.findByText("Set by your administrator.");
  chooseFile(file);
  return state;
}

const chooseFile = (file: File) =>
  fireEvent.change(screen.getByLabelText("Import settings"), { target: { files: [file] } });

/** The changes as they stand in the table. */
async function preview(): Promise<string[][]> {
  const table = within(await screen.findByRole("table"));
  const [, ...rows] = table.getAllByRole("row");
  return rows.map((row) => [...row.children].map(({ textContent }) => textContent ?? ""));
}

describe("a settings file", () => {
  it("is saved with all that is chosen, and with no secret", async () => {
    const saved: Blob[] = [];
    vi.spyOn(URL, "createObjectURL").mockImplementation((file) => {
      if (file instanceof Blob) saved.push(file);
      return "blob:x";
    });
    localStorage.setItem("theme", "dark");
    effects.launches = { [CONNECTION.id]: { favourites: ["7"] } };
    renderPage(effects, CONNECTION);
    click("Export settings");
    await screen.findByText("The file is in your downloads.");
    const text = (await saved[0]?.text()) ?? "";
    expect(JSON.parse(text)).toMatchObject({
      format: "workflow-inbox-settings",
      version: 1,
      appearance: { theme: "dark" },
      accounts: [{ ...ACCOUNT, favouriteTemplates: ["7"] }],
    });
    expect(text).not.toContain(CONNECTION.person.email);
  });

  it("shows what it changes in words, and changes nothing before that is wanted", async () => {
    const view = { sort: "due", group: "none", templates: ["7", "9"], steps: ["7/Sign"] };
    await choose(
      fileOf({
        appearance: { theme: "dark" },
        badge: { counts: "today" },
        language: "de",
        undoSeconds: 20,
        keys: { on: false, changed: { complete: "d" } },
        notifications: { beforeDue: "never", quietHours: { monday: "18:00-08:30" } },
        accounts: [
          {
            ...ACCOUNT,
            savedViews: [{ name: "Mine", view }],
            favouriteTemplates: ["7"],
            pageParts: { "7": { title: "name" } },
          },
          { server: "https://elsewhere.test", account: { id: 5, name: "Elsewhere" } },
        ],
        colour: "pink",
      }),
    );
    expect(await preview()).toEqual([
      ["Tell me before a task is due", "1 hour before", "Not at all"],
      ["Quiet hours", "none", "Monday 18:00–08:30"],
      ["Keys work by themselves", "on", "off"],
      ["Keys", "as they come", "Complete the task: D"],
      ["Theme", "As the system", "Dark"],
      ["The number counts", "All waiting tasks", "Overdue and due today"],
      ["What you complete can be undone for", "5 seconds", "20 seconds"],
      ["Language of the pages", "As in Pneumatic", "Deutsch"],
      [
        "Saved viewsHarborlight Coffee Roasters",
        "none",
        "Mine (Sort by: Due date, Group by: No groups, Show only these templates: Vendor review (Sign), Template 9)",
      ],
      ["Templates at the topHarborlight Coffee Roasters", "none", "Vendor review"],
      ["What of a page goes whereHarborlight Coffee Roasters", "none", "Vendor review: Title → name"],
    ]);
    screen.getByText("Not connected here, so its settings are left out: Elsewhere at elsewhere.test");
    screen.getByText("Not known here and left out: colour");
    click("Cancel");
    expect([effects.sent, effects.appearances, effects.languages]).toEqual([[], [], []]);
    expect(screen.queryByRole("table")).toBeNull();
  });

  it("is applied by the commands of the page, and says how much was changed", async () => {
    await choose(
      fileOf({
        appearance: { theme: "dark", density: "compact" },
        language: "browser",
        undoSeconds: 10,
        accounts: [{ ...ACCOUNT, view: null, mutedTemplates: [{ template: "7", name: "Vendor review" }] }],
      }),
    );
    fireEvent.click(await screen.findByRole("button", { name: "Apply" }));
    await screen.findByText("5 settings were changed.");
    expect(effects.sent).toEqual([
      { name: "set-undo", input: { undoMilliseconds: 10_000 } },
      {
        name: "set-list",
        input: { connection: CONNECTION.id, list: { muted: [{ template: "7", name: "Vendor review" }] } },
      },
    ]);
    expect(effects.appearances).toEqual([{ theme: "dark", density: "compact" }]);
    expect(effects.languages).toEqual(["browser"]);
  });

  it("leaves what an administrator has set, and says so", async () => {
    const notifications = { newTasks: true, overdue: false };
    await choose(fileOf({ notifications }), { notifications: false });
    expect(await preview()).toEqual([
      ["Tell me about new tasks", "off", "Set by your administrator."],
      ["Tell me when a task is overdue", "on", "off"],
    ]);
    click("Apply");
    await screen.findByText("1 setting was changed.");
    expect(effects.sent.map(({ name }) => name)).toEqual(["set-quiet"]);
  });

  it("asks the browser for notifications, and tells what it refused", async () => {
    effects.granted.delete("notifications");
    effects.allows = () => false;
    const state = renderPage(effects, CONNECTION);
    state.settings.value = { ...state.settings.value, notifications: false };
    await waitFor(() => expect(screen.queryByText("Muted templates")).toBeNull());
    chooseFile(fileOf({ notifications: { newTasks: true }, undoSeconds: 20 }));
    fireEvent.click(await screen.findByRole("button", { name: "Apply" }));
    expect(await alertText()).toContain("Not changed: Tell me about new tasks");
    expect(effects.prompts).toEqual([{ origins: [], notifications: true }]);
    expect(effects.sent.map(({ name }) => name)).toEqual(["set-undo"]);
  });

  it("says what the background did not take", async () => {
    effects.answers = { "set-undo": { kind: "interrupted", url: "" } };
    await choose(fileOf({ undoSeconds: 20 }));
    fireEvent.click(await screen.findByRole("button", { name: "Apply" }));
    expect(await alertText()).toContain("Not changed: What you complete can be undone for");
  });

  it("that changes nothing says so", async () => {
    await choose(fileOf({ appearance: { theme: "system" } }));
    await screen.findByText("All settings are as in the file already.");
    expect(screen.queryByRole("button", { name: "Apply" })).toBeNull();
  });

  it("can be dropped", async () => {
    renderPage(effects, CONNECTION);
    const drop = new Event("drop", { bubbles: true, cancelable: true });
    Object.assign(drop, { dataTransfer: { files: [fileOf({ undoSeconds: 20 })] } });
    fireEvent(screen.getByText("Or drop the file here."), drop);
    expect(await preview()).toEqual([["What you complete can be undone for", "5 seconds", "20 seconds"]]);
  });

  it.each([
    [
      fileOf({ undoSeconds: "long", badge: { counts: "days" } }),
      /undoSeconds.*badge\.counts.*Nothing was changed\./,
    ],
    [fileOf({ version: 7 }), /newer version.*Nothing was changed\./],
    [new File(["{"], "x.json"), /not a settings file.*Nothing was changed\./],
    [new File(["x".repeat(2_000_001)], "x.json"), /too large.*Nothing was changed\./],
  ])("that cannot be used is refused with the reason: %#", async (file, sentence) => {
    await choose(file);
    expect(await alertText()).toMatch(sentence);
    await waitFor(() => expect(effects.sent).toEqual([]));
  });
});
