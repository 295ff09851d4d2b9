// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from "@testing-library/preact";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { hookOf, samplePayload } from "../../../lib/webhooks/sample";
import { alertText, click, type } from "../../options/testing/render-page";
import { WebhooksWorld } from "./testing/room";

const HOOK = "https://hooks.harborlight.test/in";
let world: WebhooksWorld;

beforeEach(() => {
  world = new WebhooksWorld();
  world.hooks = [{ event: "task_completed", url: HOOK }];
});
afterEach(cleanup);

/** The payload on show. */
const payload = async (): Promise<unknown> =>
  JSON.parse((await screen.findByRole("region", { name: "Payload" })).textContent ?? "");

describe("what an event sends", () => {
  it("is the server's own example, for this event and this address", async () => {
    const own = samplePayload("current", hookOf("task_returned", null));
    world.example = { ...own };
    world.show("task_completed");
    await screen.findByRole("radio", { name: "An example from your server" });
    expect(await payload()).toEqual({ ...own, hook: { id: 123, event: "task_completed", target: HOOK } });
    expect(screen.getByText("It fits the published schema.")).toBeTruthy();
  });

  it("is made up where the server has no example, in the way of today or of the documentation", async () => {
    world.show("task_completed");
    await screen.findByText(/Your server has no example/);
    expect(screen.queryByRole("radio", { name: "An example from your server" })).toBeNull();
    expect(await payload()).toEqual(samplePayload("current", hookOf("task_completed", HOOK)));
    click("A sample as the public documentation describes it", "radio");
    await waitFor(async () =>
      expect(await payload()).toEqual(samplePayload("classic", hookOf("task_completed", HOOK))),
    );
  });

  it("is shown as an older server sends it, where the connection is to one", async () => {
    const { connection } = world;
    world.connection = { ...connection, dialect: { ...connection.dialect, date: "iso" } };
    world.show("task_completed");
    expect(await payload()).toEqual(samplePayload("classic", hookOf("task_completed", HOOK)));
  });

  it("is compared with the published schema", async () => {
    world.example = { task: { name: 7 } };
    world.show("task_completed");
    expect(await screen.findByText("payload.task.name should be string, is integer")).toBeTruthy();
    expect(screen.getByText("payload.task.output is missing")).toBeTruthy();
  });

  it("is not made up for an event nobody knows", async () => {
    world.show("something_new");
    expect(await screen.findByText("This extension does not know what this event carries.")).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Send a test" })).toBeNull();
  });

  it("keeps an address that carries a secret out of sight", async () => {
    world.hooks = [{ event: "task_completed", url: `${HOOK}?token=s3cret` }];
    world.show("task_completed");
    expect(await payload()).toMatchObject({ hook: { target: "https://hooks.harborlight.test/…" } });
    expect(screen.getByLabelText("Address")).toHaveProperty("type", "password");
    click("Send a test");
    await screen.findByRole("alert");
    expect(world.tests[0]).toMatchObject([
      `${HOOK}?token=s3cret`,
      { hook: { target: `${HOOK}?token=s3cret` } },
    ]);
    expect(document.body.textContent).not.toContain("s3cret");
  });

  it("can be copied", async () => {
    const writeText = vi.spyOn(navigator.clipboard, "writeText").mockResolvedValue();
    world.show("task_completed");
    await payload();
    click("Copy: Payload");
    await screen.findByText("Copied");
    expect(JSON.parse(writeText.mock.calls[0]?.[0] ?? "")).toEqual(await payload());
  });
});

describe("a test", () => {
  const send = async (address?: string) => {
    await payload();
    if (address !== undefined) type("Address", address);
    click("Send a test");
  };

  it("goes to the subscribed address, after its host was asked for, and shows what came back", async () => {
    world.show("task_completed");
    await screen.findByText(/Your server has no example/);
    await send();
    expect(await alertText()).toContain("Answered 200 after 42 ms");
    expect(screen.getByRole("region", { name: "Response" }).textContent).toBe('{"ok":true}');
    expect(world.prompts).toEqual([["https://hooks.harborlight.test/*"]]);
    expect(world.tests).toEqual([[HOOK, samplePayload("current", hookOf("task_completed", HOOK))]]);
  });

  it("tells the receiver the address it was sent to", async () => {
    world.show("task_completed");
    await send(`${HOOK}/other`);
    await screen.findByRole("alert");
    expect(world.tests[0]).toMatchObject([`${HOOK}/other`, { hook: { target: `${HOOK}/other` } }]);
  });

  it.each([
    [404, "Pneumatic would drop this delivery"],
    [503, "Pneumatic would try twice more"],
  ])("that is answered with %s says what Pneumatic would do", async (status, sentence) => {
    world.testAnswer = { ok: true, value: { status, contentType: null, text: "<b>no</b>", milliseconds: 5 } };
    world.show("task_completed");
    await send();
    expect(await alertText()).toContain(sentence);
    expect(screen.getByRole("region", { name: "Response" }).textContent).toBe("<b>no</b>");
  });

  it.each([
    [{ kind: "permission", url: HOOK, origin: HOOK }, "does not allow calls to hooks.harborlight.test"],
    [{ kind: "redirected", url: HOOK }, "hooks.harborlight.test answers with a redirect"],
    [{ kind: "timeout", url: HOOK, seconds: 30 }, "No answer from hooks.harborlight.test within 30 seconds"],
    [{ kind: "unreachable", url: HOOK }, "No answer from hooks.harborlight.test. It may be down"],
    [{ kind: "offline", url: HOOK }, "your browser is offline"],
  ] as const)("that fails says why: %o", async (failure, sentence) => {
    world.testAnswer = { ok: false, failure };
    world.show("task_completed");
    await send();
    expect(await alertText()).toContain(sentence);
  });

  it.each([
    ["nope", "This is not an address. It should look like https://hooks.example.com/pneumatic"],
    ["http://hooks.harborlight.test/in", /this address cannot be tried from here/],
  ])("is not sent to %s", async (address, sentence) => {
    world.show("task_completed");
    await send(address);
    expect(await screen.findByText(sentence)).toBeTruthy();
    expect(world.prompts).toEqual([]);
    expect(world.tests).toEqual([]);
  });

  it("is sent once, however often the button is pressed", async () => {
    world.show("task_completed");
    await send();
    fireEvent.click(screen.getByRole("button", { name: "Send a test" }));
    await screen.findByRole("alert");
    expect(world.tests).toHaveLength(1);
  });
});
