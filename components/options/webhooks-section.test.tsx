// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { API, CONNECTION, HOST } from "./testing/examples";
import { FakeEffects } from "./testing/fake-effects";
import { alertText, click, renderPage, type } from "./testing/render-page";

const HOOK = "https://hooks.harborlight.test/in";
let effects: FakeEffects;

beforeEach(() => {
  effects = new FakeEffects();
  effects.granted = new Set([HOST]);
  effects.answers["list-webhooks"] = [
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
    renderPage(effects, CONNECTION);
    const section = within(screen.getByRole("region", { name: "Webhooks" }));
    const list = await section.findByRole("list");
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

  it("are not asked for when the person may not see them", () => {
    renderPage(effects, { ...CONNECTION, person: { ...CONNECTION.person, role: "member" } });
    expect(screen.getByText(/Only its owner and admins can see and change them/)).toBeTruthy();
    expect(effects.inputs("list-webhooks")).toEqual([]);
  });

  it("can be read again after a failure", async () => {
    const hooks = effects.answers["list-webhooks"];
    effects.answers["list-webhooks"] = { kind: "timeout", url: `${API}/webhooks/events`, seconds: 20 };
    renderPage(effects, CONNECTION);
    expect(await alertText()).toContain("longer than 20 seconds");
    effects.answers["list-webhooks"] = hooks;
    click("Try again");
    expect(await screen.findByText("task_completed")).toBeTruthy();
  });

  it("are subscribed to a checked address, and read again", async () => {
    renderPage(effects, CONNECTION);
    await screen.findByText("task_returned");
    effects.answers["list-webhooks"] = [{ event: "task_returned", url: `${HOOK}/returned` }];
    await enter(...RETURNED, ` ${HOOK}/returned `);
    await screen.findByText("Saved.");
    expect(effects.inputs("subscribe-webhook")).toEqual([
      { connection: CONNECTION.id, event: "task_returned", url: `${HOOK}/returned` },
    ]);
    expect(effects.inputs("list-webhooks")).toHaveLength(2);
    expect((await row("task_returned")).getByText(`${HOOK}/returned`)).toBeTruthy();
    const change = screen.getByRole("button", { name: "Change: A task is returned" });
    await waitFor(() => expect(document.activeElement).toBe(change));
  });

  it("are changed, starting from the present address", async () => {
    renderPage(effects, CONNECTION);
    await enter("Change: A task is completed", "Address for “A task is completed”", HOOK);
    expect(await screen.findByText("This address is subscribed already.")).toBeTruthy();
    type("Address for “A task is completed”", `${HOOK}/other`);
    click("Save");
    await waitFor(() => expect(effects.inputs("subscribe-webhook")[0]?.url).toBe(`${HOOK}/other`));
  });

  it("stay as they are when the form is left", async () => {
    renderPage(effects, CONNECTION);
    fireEvent.click(await screen.findByRole("button", { name: "Change: A task is completed" }));
    const field = await screen.findByLabelText("Address for “A task is completed”");
    await waitFor(() => expect(document.activeElement).toBe(field));
    fireEvent.keyDown(field, { key: "Escape" });
    const change = await screen.findByRole("button", { name: "Change: A task is completed" });
    await waitFor(() => expect(document.activeElement).toBe(change));
    expect(effects.inputs("subscribe-webhook")).toEqual([]);
  });

  it.each([
    [
      "http://intranet/x",
      "The server refuses a host of a single word. Use its full name, such as hooks.example.com",
    ],
    ["ftp://files.harborlight.test", "The address must start with https:// or http://"],
    [HOOK.padEnd(256, "x"), "The address is longer than 255 characters, which the server cannot store."],
  ])("are checked before anything is sent: %s", async (url, sentence) => {
    renderPage(effects, CONNECTION);
    await enter(...RETURNED, url);
    expect(await screen.findByText(sentence)).toBeTruthy();
    expect(effects.inputs("subscribe-webhook")).toEqual([]);
  });

  it("warn about addresses that are accepted but risky", async () => {
    renderPage(effects, CONNECTION);
    fireEvent.click(await screen.findByRole("button", { name: RETURNED[0] }));
    fireEvent.input(await screen.findByLabelText(RETURNED[1]), { target: { value: "http://10.0.0.5/x" } });
    expect(
      await screen.findByText(/With http everything is sent unprotected.*inside your own network/),
    ).toBeTruthy();
  });

  it("show what the server does not accept at the field, and keep what was typed", async () => {
    effects.answers["subscribe-webhook"] = {
      kind: "invalid",
      url: API,
      status: 400,
      message: "Enter a valid URL.",
      field: null,
      parameter: "url",
    };
    renderPage(effects, CONNECTION);
    await enter(...RETURNED, `${HOOK}/x`);
    const error = await screen.findByText("Enter a valid URL.");
    const input = screen.getByLabelText(RETURNED[1]);
    expect(input.getAttribute("aria-describedby")?.split(" ")).toContain(error.id);
    expect(input).toHaveProperty("value", `${HOOK}/x`);
  });

  it("explain the server's fault for an address that a colleague has subscribed", async () => {
    effects.answers["subscribe-webhook"] = { kind: "server", url: API, status: 500, retryAfterSeconds: null };
    renderPage(effects, CONNECTION);
    await enter(...RETURNED, `${HOOK}/x`);
    expect(await alertText()).toContain("when another admin has already subscribed this very address");
  });

  it("are unsubscribed only after asking, since hooks of others go too", async () => {
    renderPage(effects, CONNECTION);
    fireEvent.click(await screen.findByRole("button", { name: "Unsubscribe: A task is completed" }));
    expect((await screen.findByRole("dialog")).textContent).toContain("also those of other admins");
    answerDialog("Cancel");
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(effects.inputs("unsubscribe-webhook")).toEqual([]);

    click("Unsubscribe: A task is completed");
    await screen.findByRole("dialog");
    answerDialog("Unsubscribe");
    effects.answers["list-webhooks"] = [{ event: "task_completed", url: null }];
    await screen.findByText("Unsubscribed.");
    const subscribe = screen.getByRole("button", { name: "Subscribe: A task is completed" });
    await waitFor(() => expect(document.activeElement).toBe(subscribe));
    expect(effects.inputs("unsubscribe-webhook")).toEqual([
      { connection: CONNECTION.id, event: "task_completed" },
    ]);
  });

  it("get one address for all events only after a warning", async () => {
    renderPage(effects, CONNECTION);
    fireEvent.input(await screen.findByLabelText("Same address for all events"), { target: { value: HOOK } });
    click("Use for all");
    await waitFor(() =>
      expect(screen.getByRole("dialog").textContent).toContain("Replace every webhook of the account?"),
    );
    expect(effects.inputs("subscribe-all-webhooks")).toEqual([]);
    answerDialog("Replace all");
    await screen.findByText("All events call this address now.");
    expect(effects.inputs("subscribe-all-webhooks")).toEqual([{ connection: CONNECTION.id, url: HOOK }]);
  });

  it("are all removed only after a warning", async () => {
    renderPage(effects, CONNECTION);
    fireEvent.click(await screen.findByRole("button", { name: "Remove all" }));
    expect((await screen.findByRole("dialog")).textContent).toContain("those not shown here");
    answerDialog("Remove all");
    await screen.findByText("All webhooks are removed.");
    expect(effects.inputs("unsubscribe-all-webhooks")).toEqual([{ connection: CONNECTION.id }]);
  });
});
