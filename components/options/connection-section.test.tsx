// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from "@testing-library/preact";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { OutboxEntry, SyncStatus } from "../../lib/store/stored";
import { API, CONNECTION, FILES, HOST } from "./testing/examples";
import { FakeEffects } from "./testing/fake-effects";
import { alertText, click, renderPage, type } from "./testing/render-page";

let effects: FakeEffects;

beforeEach(() => {
  effects = new FakeEffects();
  effects.granted = new Set([HOST, "notifications"]);
});
afterEach(cleanup);

const REFUSED: SyncStatus = {
  state: "stopped",
  failure: { kind: "unauthorized", url: `${API}/v3/tasks`, status: 401, detail: null },
  since: 1,
  lastGoodAt: null,
};
const WAITING: OutboxEntry = {
  operation: "1",
  kind: "complete",
  connection: CONNECTION.id,
  task: "7",
  subject: null,
  text: null,
  taskName: "Approve purchase",
  workflowName: "Roaster spare parts",
  state: "queued",
  notBefore: 0,
  queuedAt: 0,
  failure: null,
  obstacle: null,
};

describe("the connection", () => {
  it("shows who is signed in, where, and how the key is kept", () => {
    renderPage(effects, CONNECTION);
    const facts = within(screen.getByRole("region", { name: "Connection" }));
    for (const text of [
      "Margit Lindqvist (margit.lindqvist@harborlight.test)",
      "Account owner",
      "Harborlight Coffee Roasters",
      API,
      FILES,
      "Encrypted on this computer",
    ]) {
      expect(facts.getByText(text)).toBeTruthy();
    }
  });

  it("asks for access again when the person has taken it back, then checks at once", async () => {
    effects.granted.delete(HOST);
    renderPage(effects, CONNECTION);
    expect(await alertText()).toContain("no longer lets this extension talk to pneumatic.harborlight.test");
    click("Allow access");
    await waitFor(() => expect(effects.inputs("poll")).toEqual([{ reason: "user" }]));
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it.each([
    ["Asia/Tokyo", "dd MMM, yyyy, HH:mm", "Thu, 2 Jan 2020, 08:05", "Thu, 2 Jan 2020, 08:10"],
    ["America/New_York", "MMM dd, yyyy, p", "Wed, Jan 1, 2020, 6:05 PM", "Wed, Jan 1, 2020, 6:10 PM"],
  ])("says when, by the clocks of %s and as %s", async (timezone, dateFormat, last, next) => {
    const at = Date.UTC(2020, 0, 1, 23, 5);
    const state = renderPage(effects, {
      ...CONNECTION,
      person: { ...CONNECTION.person, timezone, dateFormat },
    });
    state.statuses.value = {
      [CONNECTION.id]: {
        state: "failing",
        failure: { kind: "server", url: `${API}/v3/tasks`, status: 502, retryAfterSeconds: null },
        since: 1,
        lastGoodAt: at,
        failures: 1,
        notBefore: at + 5 * 60_000,
      },
    };
    const text = (await alertText()).replaceAll(/\s/g, " ");
    expect(text).toContain(`The list is from ${last}. Next try at ${next}.`);
  });

  it("says what fails and lets the person check at once", async () => {
    const state = renderPage(effects, CONNECTION);
    state.statuses.value = {
      [CONNECTION.id]: {
        state: "failing",
        failure: { kind: "server", url: `${API}/v3/tasks`, status: 502, retryAfterSeconds: null },
        since: 1,
        lastGoodAt: Date.now(),
        failures: 1,
        notBefore: Date.now(),
      },
    };
    const text = await alertText();
    expect(text).toContain("The server has a fault.");
    expect(text).toContain(`${API}/v3/tasks · Status 502`);
    click("Check now");
    expect(effects.inputs("poll")).toEqual([{ reason: "user" }]);
  });
});

describe("a new key", () => {
  it("is asked for as soon as the old one is refused, and again when the new one is refused later", async () => {
    const state = renderPage(effects, CONNECTION);
    expect(screen.queryByRole("form", { name: "Enter a new key" })).toBeNull();
    state.statuses.value = { [CONNECTION.id]: REFUSED };
    expect(await alertText()).toContain("Your list, drafts and unsent answers are kept.");
    type("Your API key", "pn-new");
    click("Use this key");
    await screen.findByText("The new key works.");
    expect(effects.inputs("replace-key")).toEqual([
      { connection: CONNECTION.id, credential: { kind: "api-key", key: "pn-new" } },
    ]);
    expect(screen.queryByRole("form", { name: "Enter a new key" })).toBeNull();

    state.statuses.value = { [CONNECTION.id]: { ...REFUSED, since: 2 } };
    expect(await screen.findByRole("form", { name: "Enter a new key" })).toBeTruthy();
  });

  it("is asked for, without blaming the server, when the browser has forgotten it", async () => {
    const state = renderPage(effects, { ...CONNECTION, remember: false });
    state.statuses.value = { [CONNECTION.id]: { ...REFUSED, failure: { kind: "no-key", url: API } } };
    const text = await alertText();
    expect(text).toContain("The key was forgotten when the browser closed");
    expect(text).not.toContain("Tried");
    expect(screen.getByLabelText("Your API key")).toBeTruthy();
  });

  it("can be entered at any time, and put off", () => {
    renderPage(effects, CONNECTION);
    click("Replace the key");
    click("Cancel");
    expect(screen.queryByRole("form", { name: "Enter a new key" })).toBeNull();
  });

  it("of another person is refused by name", async () => {
    effects.answers["replace-key"] = { kind: "refused", url: API, status: 0, detail: "Tomas Herrera" };
    renderPage(effects, CONNECTION);
    click("Replace the key");
    type("Your API key", "pn-other");
    click("Use this key");
    expect(await alertText()).toContain(
      "This belongs to Tomas Herrera, and this connection is that of Margit",
    );
  });

  it("is a new sign-in where a password was used, with the e-mail filled in", () => {
    renderPage(effects, { ...CONNECTION, credential: "session-token" });
    click("Replace the key");
    expect(screen.getByLabelText("E-mail")).toHaveProperty("value", CONNECTION.person.email);
    expect(screen.getByRole("button", { name: "Sign in" })).toBeTruthy();
  });
});

describe("disconnecting", () => {
  it("names what is forgotten and does nothing when cancelled", async () => {
    effects.drafts = 3;
    const state = renderPage(effects, CONNECTION);
    state.outbox.value = { entries: [WAITING, { ...WAITING, connection: "other" }], tombstones: [] };
    click("Disconnect");
    const dialog = within(
      screen.getByRole("dialog", { name: "Disconnect from Harborlight Coffee Roasters?" }),
    );
    expect(await dialog.findByText("3 drafts that you have not sent")).toBeTruthy();
    expect(dialog.getByText("1 answer that has not reached the server")).toBeTruthy();
    dialog.getByRole("button", { name: "Cancel" }).click();
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(effects.inputs("disconnect")).toEqual([]);
  });

  it("forgets the connection, gives the host back and returns to the form", async () => {
    const state = renderPage(effects, CONNECTION);
    click("Disconnect");
    within(screen.getByRole("dialog")).getByRole("button", { name: "Disconnect" }).click();
    await waitFor(() => expect(effects.inputs("disconnect")).toEqual([{ connection: CONNECTION.id }]));
    state.connections.value = [];
    const sentence = await screen.findByText(/^Disconnected\./);
    await waitFor(() => expect(document.activeElement).toBe(sentence));
    expect(screen.getByRole("form", { name: "Connect to Pneumatic" })).toBeTruthy();
    expect(effects.kept).toEqual([]);
  });

  it("keeps the permission if the person wants that", async () => {
    renderPage(effects, CONNECTION);
    click("Disconnect");
    click("Also take back the permission to talk to pneumatic.harborlight.test", "checkbox");
    within(screen.getByRole("dialog")).getByRole("button", { name: "Disconnect" }).click();
    await waitFor(() => expect(effects.inputs("disconnect")).toHaveLength(1));
    await Promise.resolve();
    expect(effects.kept).toBeNull();
  });
});

describe("the file service", () => {
  it("is changed by hand, with access asked for in the same click", async () => {
    renderPage(effects, CONNECTION);
    type("File service address", "https://files.harborlight.test/files/");
    click("Save address");
    await screen.findByText("Saved.");
    expect(effects.prompts).toEqual([
      { origins: ["https://files.harborlight.test/*"], notifications: false },
    ]);
    expect(effects.inputs("set-files")).toEqual([
      { connection: CONNECTION.id, files: "https://files.harborlight.test/files" },
    ]);
  });

  it("can be left out", async () => {
    renderPage(effects, CONNECTION);
    type("File service address", " ");
    click("Save address");
    await waitFor(() =>
      expect(effects.inputs("set-files")).toEqual([{ connection: CONNECTION.id, files: null }]),
    );
  });

  it("is not changed without access", async () => {
    effects.allows = () => false;
    renderPage(effects, CONNECTION);
    type("File service address", "https://files.harborlight.test");
    click("Save address");
    expect(await screen.findByText(/Without access to files\.harborlight\.test/)).toBeTruthy();
    expect(effects.inputs("set-files")).toEqual([]);
  });
});

describe("instant updates", () => {
  const box = () => screen.getByRole("checkbox", { name: "Instant updates" });

  it("are off until they are turned on, by somebody who has been told where the key goes", async () => {
    renderPage(effects, CONNECTION);
    expect(box()).toHaveProperty("checked", false);
    const told = box().getAttribute("aria-describedby") ?? "";
    expect(document.getElementById(told)?.textContent).toContain("your key becomes part of an address");
    click("Instant updates", "checkbox");
    await waitFor(() =>
      expect(effects.inputs("set-instant")).toEqual([{ connection: CONNECTION.id, enabled: true }]),
    );
  });

  it("are turned off again", async () => {
    renderPage(effects, { ...CONNECTION, instant: true });
    expect(box()).toHaveProperty("checked", true);
    click("Instant updates", "checkbox");
    await waitFor(() =>
      expect(effects.inputs("set-instant")).toEqual([{ connection: CONNECTION.id, enabled: false }]),
    );
  });

  it("say so when they could not be changed", async () => {
    effects.answers["set-instant"] = { kind: "interrupted", url: "" };
    renderPage(effects, CONNECTION);
    click("Instant updates", "checkbox");
    expect(await screen.findByRole("alert")).toBeTruthy();
    expect(box()).toHaveProperty("checked", false);
  });
});

describe("notifications", () => {
  const box = () => screen.getByRole("checkbox", { name: "Tell me about new tasks" });

  it("are on only while the browser allows them", async () => {
    renderPage(effects, CONNECTION);
    await waitFor(() => expect(box()).toHaveProperty("checked", true));
    await effects.releaseNotifications();
    await waitFor(() => expect(box()).toHaveProperty("checked", false));
  });

  it("ask for the permission when turned on", async () => {
    effects.granted.delete("notifications");
    renderPage(effects, CONNECTION);
    click("Tell me about new tasks", "checkbox");
    await waitFor(() => expect(effects.inputs("set-notifications")).toEqual([{ enabled: true }]));
    expect(effects.prompts).toEqual([{ origins: [], notifications: true }]);
  });

  it("stay off, with the reason, when the browser refuses", async () => {
    effects.granted.delete("notifications");
    effects.allows = () => false;
    renderPage(effects, CONNECTION);
    click("Tell me about new tasks", "checkbox");
    expect(await alertText()).toContain("The browser did not allow notifications.");
    expect(box()).toHaveProperty("checked", false);
    expect(effects.inputs("set-notifications")).toEqual([]);
  });

  it("give the permission back when turned off", async () => {
    renderPage(effects, CONNECTION);
    await waitFor(() => expect(box()).toHaveProperty("checked", true));
    click("Tell me about new tasks", "checkbox");
    await waitFor(() => expect(effects.granted.has("notifications")).toBe(false));
    expect(effects.inputs("set-notifications")).toEqual([{ enabled: false }]);
  });
});
