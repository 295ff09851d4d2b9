// @vitest-environment happy-dom
import { fireEvent, screen } from "@testing-library/preact";
import { describe, expect, it } from "vitest";
import { parseRoute } from "../../lib/app/route";
import type { Failure } from "../../lib/http/failure";
import { makeWorld, pageOf, sampleRun, sampleWorkflow } from "./testing/world";
import { LIMIT, WORKFLOWS, home, rows, turnable, prepareScreens } from "./testing/screens";

prepareScreens();

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
