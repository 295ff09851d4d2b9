// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { API } from "../../options/testing/examples";
import { alertText, click, type } from "../../options/testing/render-page";
import { WebhooksWorld } from "./testing/room";

const HOOK = "https://hooks.harborlight.test/in";
let world: WebhooksWorld;

beforeEach(() => {
  world = new WebhooksWorld();
  world.hooks = [
    { event: "task_returned", url: null },
    { event: "workflow_started", url: null },
    { event: "something_new", url: null },
    { event: "task_completed", url: HOOK },
  ];
});
afterEach(cleanup);

const row = async (event: string) => {
  const item = (await screen.findByText(event)).closest("li");
  expect(item).not.toBeNull();
  return within(item ?? document.body);
};
const answerDialog = (name: string) =>
  within(screen.getByRole("dialog")).getByRole("button", { name }).click();

/** Opens the form of an event, types an address and saves it. */
async function enter(button: string, field: string, url: string) {
  fireEvent.click(await screen.findByRole("button", { name: button }));
  fireEvent.input(await screen.findByLabelText(field), { target: { value: url } });
  click("Save");
}
const RETURNED = ["Subscribe: A task is returned", "Address for “A task is returned”"] as const;

describe("webhooks", () => {
  it("are shown in a fixed order, with plain names and the server's own", async () => {
    world.show();
    const list = await screen.findByRole("list");
    expect(
      within(list)
        .getAllByRole("listitem")
        .map((item) => item.querySelector("p")?.textContent?.trim()),
    ).toEqual([
      "A workflow starts workflow_started",
      "A task is completed task_completed",
      "A task is returned task_returned",
      "something_new",
    ]);
    expect((await row("task_completed")).getByText(HOOK)).toBeTruthy();
    expect((await row("task_returned")).getByText("Not subscribed")).toBeTruthy();
  });

  it("can be read again after a failure", async () => {
    world.failures.list = { kind: "timeout", url: `${API}/webhooks/events`, seconds: 20 };
    world.show();
    expect(await alertText()).toContain("longer than 20 seconds");
    world.failures = {};
    click("Try again");
    expect(await screen.findByText("task_completed")).toBeTruthy();
  });

  it("are subscribed to a checked address, and read again", async () => {
    world.show();
    await screen.findByText("task_returned");
    world.hooks = [{ event: "task_returned", url: `${HOOK}/returned` }];
    await enter(...RETURNED, ` ${HOOK}/returned `);
    await screen.findByText("Saved.");
    expect(world.asked).toEqual([["subscribe", "task_returned", `${HOOK}/returned`]]);
    expect((await row("task_returned")).getByText(`${HOOK}/returned`)).toBeTruthy();
    const change = screen.getByRole("button", { name: "Change: A task is returned" });
    await waitFor(() => expect(document.activeElement).toBe(change));
  });

  it("are changed, starting from the present address", async () => {
    world.show();
    await enter("Change: A task is completed", "Address for “A task is completed”", HOOK);
    expect(await screen.findByText("This address is subscribed already.")).toBeTruthy();
    type("Address for “A task is completed”", `${HOOK}/other`);
    click("Save");
    await waitFor(() => expect(world.asked[0]).toEqual(["subscribe", "task_completed", `${HOOK}/other`]));
  });

  it("stay as they are when the form is left", async () => {
    world.show();
    fireEvent.click(await screen.findByRole("button", { name: "Change: A task is completed" }));
    const field = await screen.findByLabelText("Address for “A task is completed”");
    await waitFor(() => expect(document.activeElement).toBe(field));
    fireEvent.keyDown(field, { key: "Escape" });
    const change = await screen.findByRole("button", { name: "Change: A task is completed" });
    await waitFor(() => expect(document.activeElement).toBe(change));
    expect(world.asked).toEqual([]);
  });

  it.each([
    [
      "http://intranet/x",
      "The server refuses a host of a single word. Use its full name, such as hooks.example.com",
    ],
    ["ftp://files.harborlight.test", "The address must start with https:// or http://"],
    [HOOK.padEnd(256, "x"), "The address is longer than 255 characters, which the server cannot store."],
  ])("are checked before anything is sent: %s", async (url, sentence) => {
    world.show();
    await enter(...RETURNED, url);
    expect(await screen.findByText(sentence)).toBeTruthy();
    expect(world.asked).toEqual([]);
  });

  it("warn about addresses that are accepted but risky", async () => {
    world.show();
    fireEvent.click(await screen.findByRole("button", { name: RETURNED[0] }));
    fireEvent.input(await screen.findByLabelText(RETURNED[1]), {
      target: { value: "http://10.0.0.5/x?key=1" },
    });
    expect(
      await screen.findByText(/With http everything is sent unprotected.*inside your own network.*a secret/),
    ).toBeTruthy();
  });

  it("show what may be a secret only when asked for", async () => {
    world.hooks = [{ event: "task_completed", url: `${HOOK}?token=abc` }];
    world.show();
    const completed = await row("task_completed");
    expect(completed.getByText(/hooks\.harborlight\.test\/…/)).toBeTruthy();
    expect(completed.getByText(/seems to carry a secret/)).toBeTruthy();
    expect(document.body.textContent).not.toContain("abc");
    click("Show the address: A task is completed");
    expect(await completed.findByText(`${HOOK}?token=abc`)).toBeTruthy();
  });

  it("say which were not set from here, and which were", async () => {
    world.hooks.push({ event: "workflow_completed", url: `${HOOK}/done` });
    world.own.add(`workflow_completed ${HOOK}/done`);
    world.show();
    expect((await row("task_completed")).getByText(/Not set from this browser/)).toBeTruthy();
    expect((await row("workflow_completed")).queryByText(/Not set from this browser/)).toBeNull();
  });

  it("say so when the server goes on showing the address of another admin", async () => {
    world.show();
    await enter("Change: A task is completed", "Address for “A task is completed”", `${HOOK}/mine`);
    expect(await screen.findByText(/shows the address of another admin.*both are called/)).toBeTruthy();
    expect(world.own.has(`task_completed ${HOOK}/mine`)).toBe(true);
  });

  it("show what the server does not accept at the field, and keep what was typed", async () => {
    world.failures.subscribe = {
      kind: "invalid",
      url: API,
      status: 400,
      message: "Enter a valid URL.",
      field: null,
      parameter: "url",
    };
    world.show();
    await enter(...RETURNED, `${HOOK}/x`);
    const error = await screen.findByText("Enter a valid URL.");
    const input = screen.getByLabelText(RETURNED[1]);
    expect(input.getAttribute("aria-describedby")?.split(" ")).toContain(error.id);
    expect(input).toHaveProperty("value", `${HOOK}/x`);
  });

  it("explain the server's fault for an address that a colleague has subscribed", async () => {
    world.failures.subscribe = { kind: "server", url: API, status: 500, retryAfterSeconds: null };
    world.show();
    await enter(...RETURNED, `${HOOK}/x`);
    expect(await alertText()).toContain("when another admin has already subscribed this very address");
  });

  it("are unsubscribed only after asking, since hooks of others go too", async () => {
    world.show();
    fireEvent.click(await screen.findByRole("button", { name: "Unsubscribe: A task is completed" }));
    expect((await screen.findByRole("dialog")).textContent).toContain("also those of other admins");
    answerDialog("Cancel");
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(world.asked).toEqual([]);

    click("Unsubscribe: A task is completed");
    await screen.findByRole("dialog");
    world.hooks = [{ event: "task_completed", url: null }];
    answerDialog("Unsubscribe");
    await screen.findByText("Unsubscribed.");
    const subscribe = screen.getByRole("button", { name: "Subscribe: A task is completed" });
    await waitFor(() => expect(document.activeElement).toBe(subscribe));
    expect(world.asked).toEqual([["unsubscribe", "task_completed"]]);
  });
});

describe("all webhooks at once", () => {
  /** The rows of the table in the dialog, cell by cell. */
  const differences = async () =>
    within(await screen.findByRole("dialog"))
      .getAllByRole("row")
      .slice(1)
      .map((line) => Array.from(line.children, (cell) => cell.textContent));

  it("are replaced only after a look at what changes, as the server tells it at that moment", async () => {
    world.show();
    fireEvent.input(await screen.findByLabelText("Same address for all events"), { target: { value: HOOK } });
    world.hooks = [
      { event: "workflow_started", url: `${HOOK}/just-set` },
      { event: "task_completed", url: HOOK },
      { event: "task_returned", url: null },
    ];
    click("Use for all");
    expect(await differences()).toEqual([
      ["A workflow starts", `${HOOK}/just-set`, HOOK],
      ["A task is completed", `${HOOK} · Stays as it is`],
      ["A task is returned", "Not subscribed", HOOK],
    ]);
    expect(world.asked).toEqual([]);
    answerDialog("Replace all");
    await screen.findByText("All events call this address now.");
    expect(world.asked).toEqual([["subscribe-all", HOOK]]);
    expect(world.own.size).toBe(3);
  });

  it("are all removed only after such a look", async () => {
    world.show();
    fireEvent.click(await screen.findByRole("button", { name: "Remove all" }));
    expect(await differences()).toContainEqual(["A task is completed", HOOK, "Not subscribed"]);
    answerDialog("Remove all");
    await screen.findByText("All webhooks are removed.");
    expect(world.asked).toEqual([["unsubscribe-all"]]);
  });

  it("are not replaced blindly when the server does not tell what there is", async () => {
    world.show();
    fireEvent.input(await screen.findByLabelText("Same address for all events"), { target: { value: HOOK } });
    world.failures.list = { kind: "offline", url: API };
    click("Use for all");
    await screen.findByRole("alert");
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(world.asked).toEqual([]);
  });
});

describe("receivers", () => {
  it.each(["node.mjs", "receiver.py", "pneumatic-webhook.schema.json"])("can be saved: %s", async (file) => {
    const saved: Blob[] = [];
    vi.spyOn(URL, "createObjectURL").mockImplementation((content) => {
      if (content instanceof Blob) saved.push(content);
      return "blob:file";
    });
    world.show();
    click(`Save: ${file}`);
    expect(await saved[0]?.text()).toBe(readFileSync(`docs/receivers/${file}`, "utf8"));
  });
});

describe("an automation of puq.ai", () => {
  const SECRET = "https://api.puq.ai/h/a8Kq2Lm9Zx4R";
  const named = { description: null, createdAt: null, updatedAt: null };

  beforeEach(() => {
    world.puq = {
      id: "puq",
      api: "https://api.puq.ai",
      name: null,
      remember: true,
      connectedAt: 1,
      watched: [],
    };
    world.automations = [
      { id: "1", name: "Without an address", webhookUrl: null, ...named },
      { id: "2", name: "Post invoices", webhookUrl: SECRET, ...named },
    ];
  });

  /** Opens the form of an event and the list of automations in it. */
  async function openPicker() {
    fireEvent.click(await screen.findByRole("button", { name: RETURNED[0] }));
    const item = await row("task_returned");
    fireEvent.click(await item.findByText("Take the address of a puq.ai automation"));
    return item;
  }

  it("is picked by its name, and its address stays out of sight", async () => {
    world.show();
    const item = await openPicker();
    const list = await item.findByRole("combobox", { name: "Automation" });
    expect(
      within(list)
        .getAllByRole("option")
        .map(({ textContent }) => textContent),
    ).toEqual(["Choose one", "Post invoices"]);
    fireEvent.change(list, { target: { selectedIndex: 1 } });
    expect(await item.findByText(/The address of “Post invoices”/)).toBeTruthy();
    expect(item.getByLabelText(RETURNED[1])).toHaveProperty("type", "password");
    expect(document.body.textContent).not.toContain(SECRET);
    click("Save");
    await waitFor(() => expect(world.asked).toEqual([["subscribe", "task_returned", SECRET]]));
  });

  it("can be asked for again after a failure", async () => {
    world.failures.automations = { kind: "unreachable", url: "https://api.puq.ai/v1/workflows" };
    world.show();
    const item = await openPicker();
    await item.findByRole("alert");
    world.failures = {};
    click("Try again");
    expect(await item.findByRole("combobox", { name: "Automation" })).toBeTruthy();
  });

  it("is not offered where puq.ai is not connected", async () => {
    world.puq = null;
    world.show();
    fireEvent.click(await screen.findByRole("button", { name: RETURNED[0] }));
    expect(screen.queryByText("Take the address of a puq.ai automation")).toBeNull();
  });
});
