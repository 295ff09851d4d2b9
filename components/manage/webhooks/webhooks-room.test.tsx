// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { describe, expect, it } from "vitest";
import { API } from "../../options/testing/examples";
import { alertText, click, type } from "../../options/testing/render-page";
import { HOOK, world, row, answerDialog, enter, RETURNED, prepareRoom } from "./testing/shown-room";

prepareRoom();

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
