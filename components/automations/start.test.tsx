// @vitest-environment happy-dom
import { fireEvent, screen } from "@testing-library/preact";
import { describe, expect, it, vi } from "vitest";
import type { Failure } from "../../lib/http/failure";
import type { TriggerAnswer } from "../../lib/puq/trigger";
import { makeWorld, sampleDetail, sampleWorkflow } from "./testing/world";
import { one, click, prepareScreens } from "./testing/screens";

prepareScreens();

describe("starting one", () => {
  const answer = (given: Partial<TriggerAnswer>) =>
    ({
      ok: true,
      value: {
        status: 200,
        contentType: "application/json",
        text: "{}",
        milliseconds: 40,
        started: null,
        ...given,
      },
    }) as const;

  it("names line and column of what is not JSON, and sends nothing", async () => {
    const { show, triggered } = makeWorld({ bodies: { w1: '{\n  "a": 1,\n}' } });
    await show(one("w1", "start"));
    expect(screen.getByText("Line 3, column 1: a name in double quotes belongs here.")).toBeTruthy();
    click("Start");
    expect(triggered).toEqual([]);
    expect(document.activeElement).toBe(screen.getByRole("textbox", { name: "Body (JSON)" }));
  });

  it("sends the body, keeps it, and follows the run", async () => {
    const { show, settle, triggered, bodies } = makeWorld({
      trigger: answer({ started: { run: "r7", workflow: "w1", version: null, message: null } }),
      server: { getExecution: (id) => ({ ok: true, value: sampleDetail({ id: String(id) }) }) },
    });
    await show(one("w1", "start"));
    fireEvent.input(screen.getByRole("textbox", { name: "Body (JSON)" }), { target: { value: '{"a": 1}' } });
    click("Start");
    await settle();
    expect(triggered).toEqual([{ url: "https://api.puq.test/h/0123456789ab", wait: false, json: { a: 1 } }]);
    expect(bodies).toEqual({ w1: '{"a": 1}' });
    expect(screen.getByText(/^Started:/).textContent).toBe("Started: Succeeded · 2.3 s");
  });

  it("shows whatever the workflow answers when it is waited for", async () => {
    const { show, settle, triggered } = makeWorld({
      trigger: answer({ status: 418, contentType: "text/plain", text: "I am a teapot" }),
    });
    await show(one("w1", "start"));
    click(/^Wait for the workflow’s answer/, "checkbox");
    click("Start");
    await settle();
    expect(triggered[0]?.wait).toBe(true);
    expect(screen.getByText("The workflow answered 418.")).toBeTruthy();
    expect(screen.getByRole("region", { name: "Answer" }).textContent).toBe("I am a teapot");
  });

  it("never puts the webhook's address into the page, and copies it when asked", async () => {
    const writeText = vi.spyOn(navigator.clipboard, "writeText").mockResolvedValue();
    const { show, settle } = makeWorld();
    await show(one("w1", "start"));
    expect(document.body.innerHTML).not.toContain("0123456789ab");
    click("Copy the webhook address");
    await settle();
    expect(writeText).toHaveBeenCalledWith("https://api.puq.test/h/0123456789ab");
    expect(screen.getByText("Copied")).toBeTruthy();
  });

  it.each([
    [{ kind: "timeout", url: "", seconds: 20 }, /^Whether it started is not known/],
    [{ kind: "offline", url: "" }, /^It was not started\. You are offline/],
  ] satisfies [Failure, RegExp][])("says whether it may have started: %j", async (failure, words) => {
    const { show, settle } = makeWorld({ trigger: { ok: false, failure } });
    await show(one("w1", "start"));
    click("Start");
    await settle();
    expect(screen.getByRole("alert").textContent).toMatch(words);
  });

  it.each([
    [{ status: "disabled" }, "The workflow is off. Turn it on first."],
    [{ activeVersion: null }, "The workflow has no published version yet."],
    [{ webhookUrl: null }, "This workflow has no webhook."],
  ])("says why it cannot be started: %j", async (workflow, words) => {
    const { show, triggered } = makeWorld({ workflows: [sampleWorkflow(workflow)] });
    await show(one("w1", "start"));
    expect(screen.getByText(words)).toBeTruthy();
    click("Start");
    expect(triggered).toEqual([]);
  });
});
