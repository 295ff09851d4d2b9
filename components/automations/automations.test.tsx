// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from "@testing-library/preact";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { parseRoute } from "../../lib/app/route";
import { connections } from "../../lib/app/stored-state";
import type { Failure } from "../../lib/http/failure";
import type { TriggerAnswer } from "../../lib/puq/trigger";
import { AutomationScreen } from "./automation-screen";
import { AutomationsHome } from "./automations-home";
import {
  ACCOUNT,
  makeWorld,
  pageOf,
  sampleDetail,
  sampleRun,
  sampleStep,
  sampleVersion,
  sampleWorkflow,
} from "./testing/world";

const PLACE = { screen: "automations" } as const;
const LIMIT = {
  kind: "refused",
  url: "https://api.puq.test/v1/workflows/w2/status",
  status: 402,
  detail: "You have reached the maximum number of workflows allowed by your plan.",
  details: { workflow_limit: 10, current_workflows: 10 },
} satisfies Failure;
const WORKFLOWS = [
  sampleWorkflow(),
  sampleWorkflow({ id: "w2", name: "Escalate", description: null, status: "disabled", activeVersion: null }),
  sampleWorkflow({ id: "w/3", name: "Refunds", description: "Über limit", status: "archiving" }),
];

/** Tells at once that everything is in view. */
class SeenAtOnce {
  constructor(private readonly tell: (entries: { isIntersecting: boolean }[]) => void) {}
  observe = () => this.tell([{ isIntersecting: true }]);
  disconnect = () => undefined;
}

beforeEach(() => {
  fakeBrowser.reset();
  location.hash = "";
  connections.value = [];
  vi.stubGlobal("IntersectionObserver", SeenAtOnce);
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const home = () => <AutomationsHome place={PLACE} surface="popup" />;
const one = (workflow: string, tab?: string) => (
  <AutomationScreen place={{ ...PLACE, workflow, tab }} surface="popup" />
);
const rows = () => screen.getAllByRole("link").map(({ textContent }) => textContent);
const turnable = (name: string) => screen.getByRole("switch", { name: `“${name}” is on` });
const click = (name: string | RegExp, role = "button") => fireEvent.click(screen.getByRole(role, { name }));

describe("the automations", () => {
  it("stand with their last result, the next run and what they are for", async () => {
    const last = sampleRun({ id: "r9", workflow: "w1", status: "FAILED" });
    const { show } = makeWorld({ workflows: WORKFLOWS, server: { listExecutions: () => pageOf([last]) } });
    await show(home());
    expect(rows()).toEqual([
      expect.stringMatching(/^Post invoicesFailed .* · Creates the bill\.$/),
      "EscalateHas not run yet",
      "RefundsHas not run yet · Über limit",
    ]);
  });

  it("are found as one types and opened with Enter, whatever signs their ids hold", async () => {
    const { show } = makeWorld({ workflows: WORKFLOWS });
    await show(home());
    const box = screen.getByRole("searchbox", { name: "Search automations" });
    fireEvent.input(box, { target: { value: "uber" } });
    expect(rows()).toHaveLength(1);
    fireEvent.keyDown(box, { key: "Enter" });
    expect(parseRoute(location.hash)).toMatchObject({ screen: "automations", workflow: "w/3" });
  });

  it("are turned on at once, and off again with the plan's numbers when puq.ai refuses", async () => {
    const { show, settle, questions } = makeWorld({
      workflows: WORKFLOWS,
      server: { setWorkflowStatus: () => ({ ok: false, failure: LIMIT }) },
    });
    await show(home());
    fireEvent.click(turnable("Escalate"));
    await Promise.resolve();
    expect(turnable("Escalate").getAttribute("aria-checked")).toBe("true");
    await settle();
    expect(turnable("Escalate").getAttribute("aria-checked")).toBe("false");
    expect(questions("setWorkflowStatus")).toEqual([["w2", "enabled"]]);
    expect(screen.getByRole("alert").textContent).toBe(
      "“Escalate” stays off. Your plan at puq.ai allows 10 active workflows, and 10 are active. Turn another one off, or choose a larger plan there.",
    );
  });

  it("are on where the answer was lost on its way, but puq.ai says so when it is asked", async () => {
    const timeout: Failure = { kind: "timeout", url: "", seconds: 20 };
    const workflows = [sampleWorkflow({ status: "disabled" })];
    const setWorkflowStatus = () => {
      workflows[0] = sampleWorkflow({ status: "enabled" });
      return { ok: false, failure: timeout };
    };
    const { show, settle } = makeWorld({ workflows, server: { setWorkflowStatus } });
    await show(home());
    fireEvent.click(turnable("Post invoices"));
    await settle();
    expect(turnable("Post invoices").getAttribute("aria-checked")).toBe("true");
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("show a state that nobody has documented as it is, without a switch", async () => {
    const { show } = makeWorld({ workflows: WORKFLOWS });
    await show(home());
    expect(screen.getByText("archiving")).toBeTruthy();
    expect(screen.getAllByRole("switch")).toHaveLength(2);
  });

  it("stay on screen as they were when puq.ai cannot be reached", async () => {
    const { webhookUrl: _, schedule: __, metadata: ___, ...kept } = sampleWorkflow();
    const offline: Failure = { kind: "offline", url: "" };
    const { show } = makeWorld({
      kept: [kept],
      server: { listWorkflows: () => ({ ok: false, failure: offline }) },
    });
    await show(home());
    expect(rows()).toHaveLength(1);
    expect(screen.getByRole("alert").textContent).toMatch(/^The list is from .* You are offline\.$/);
  });

  it("name the way to connect where no account is connected", async () => {
    const { show } = makeWorld({ account: null });
    await show(home());
    expect(screen.getByRole("button", { name: "Connect puq.ai" })).toBeTruthy();
  });
});

describe("the runs of one", () => {
  it("stand newest first with status, kind, version and duration, and are opened for their steps", async () => {
    const { show, settle } = makeWorld({
      server: {
        listExecutions: () =>
          pageOf([
            sampleRun(),
            sampleRun({ id: "r2", status: "TIMEOUT", type: "SCHEDULE", createdAt: 9_000 }),
          ]),
        getExecution: () => ({
          ok: true,
          value: sampleDetail({
            steps: [sampleStep({ attempt: 3, status: "FAILED", error: "No such bill" })],
          }),
        }),
      },
    });
    await show(one("w1"));
    const entries = within(screen.getByRole("list", { name: "Runs" })).getAllByRole("listitem");
    expect(entries.map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/^TIMEOUTSCHEDULE · Second · 2\.3 s/),
      expect.stringMatching(/^SucceededWebhook · Second · 2\.3 s/),
    ]);
    const details = entries[1]?.querySelector("details");
    if (details) {
      details.open = true;
      fireEvent(details, new Event("toggle"));
    }
    await settle();
    expect(screen.getByRole("list", { name: "Steps" }).textContent).toBe(
      "Create the billattempt 3 · 1 s · FailedNo such bill",
    );
  });

  it("are marked as seen when the person is shown a failure of which they were told", async () => {
    const watched = [{ workflow: "w1", name: "Post invoices", failedAt: 9, unseen: true }];
    const { show, sent } = makeWorld({ account: { ...ACCOUNT, watched } });
    await show(one("w1"));
    expect(sent).toEqual([
      { name: "set-automation", input: { workflow: "w1", name: "Post invoices", watched: true } },
    ]);
  });

  it("are watched when the person wants to hear of failures", async () => {
    const { show, settle, sent } = makeWorld();
    await show(one("w1"));
    click(/^Tell me when a run fails/, "checkbox");
    await settle();
    expect(sent).toEqual([
      { name: "set-automation", input: { workflow: "w1", name: "Post invoices", watched: true } },
    ]);
  });
});

describe("the versions of one", () => {
  const versions = { listVersions: () => pageOf([sampleVersion(1), sampleVersion(2), sampleVersion(3)]) };

  it("stand newest first; the active one is the one the workflow names", async () => {
    const { show } = makeWorld({ server: versions });
    await show(one("w1", "versions"));
    const entries = within(screen.getByRole("list", { name: "Versions" })).getAllByRole("listitem");
    expect(entries.map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/^Version 3Published before.*Publish$/),
      expect.stringMatching(/^Version 2Active/),
      expect.stringMatching(/^Version 1Published before.*Roll back$/),
    ]);
  });

  it("are rolled back with a message after the person has seen from what to what", async () => {
    const { show, settle, questions } = makeWorld({ server: versions });
    await show(one("w1", "versions"));
    click("Roll back to “Version 1”");
    const dialog = within(screen.getByRole("dialog", { name: "Roll back to “Version 1”?" }));
    expect(dialog.getByText("is replaced by").parentElement?.textContent).toBe(
      "Version 2→is replaced byVersion 1",
    );
    const box = dialog.getByRole("textbox", { name: /^Message/ });
    fireEvent.input(box, { target: { value: "x".repeat(501) } });
    expect(dialog.getByText("Too long by 1: at most 500 characters can be sent.")).toBeTruthy();
    fireEvent.click(dialog.getByRole("button", { name: "Roll back" }));
    expect(questions("publishVersion")).toEqual([]);
    fireEvent.input(box, { target: { value: "Back to what worked" } });
    fireEvent.click(dialog.getByRole("button", { name: "Roll back" }));
    await settle();
    expect(questions("publishVersion")).toEqual([["w1", "v1", "Back to what worked"]]);
    expect(screen.getByText("“Version 1” is the active version now.")).toBeTruthy();
  });

  it.each([
    [LIMIT, /allows 10 active workflows, and 10 are active/],
    [{ kind: "not-found", url: "", status: 404, detail: null }, /no longer has this/],
    [{ kind: "refused", url: "", status: 422, detail: null }, /does not have this version in this workflow/],
  ] satisfies [Failure, RegExp][])("say why one is not published: %j", async (failure, words) => {
    const server = { ...versions, publishVersion: () => ({ ok: false, failure }) };
    const { show, settle } = makeWorld({ server });
    await show(one("w1", "versions"));
    click("Publish “Version 3”");
    fireEvent.click(within(screen.getByRole("dialog")).getByRole("button", { name: "Publish" }));
    await settle();
    expect(within(screen.getByRole("dialog")).getByRole("alert").textContent).toMatch(words);
  });
});

it("a version is published where the answer was lost on its way, but puq.ai says that it is active", async () => {
  const timeout: Failure = { kind: "timeout", url: "", seconds: 20 };
  const workflows = [sampleWorkflow()];
  const publishVersion = () => {
    workflows[0] = sampleWorkflow({ activeVersion: "v3" });
    return { ok: false, failure: timeout };
  };
  const listVersions = () => pageOf([sampleVersion(2), sampleVersion(3)]);
  const { show, settle } = makeWorld({ workflows, server: { publishVersion, listVersions } });
  await show(one("w1", "versions"));
  click("Publish “Version 3”");
  fireEvent.click(within(screen.getByRole("dialog")).getByRole("button", { name: "Publish" }));
  await settle();
  expect(screen.getByText("“Version 3” is the active version now.")).toBeTruthy();
});

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
    expect(screen.getByText("Copied.")).toBeTruthy();
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
