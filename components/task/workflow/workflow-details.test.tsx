// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, waitFor } from "@testing-library/preact";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { sampleConnection, sampleField, sampleStep, sampleWorkflow } from "../../../lib/app/testing/samples";
import { fail, succeed } from "../../../lib/http/failure";
import { Surroundings, taskWorld } from "../testing/task-world";
import { WorkflowDisclosures } from "./disclosures";
import { useWorkflow } from "./use-workflow";

const user = (id: number, finished: boolean) => ({ kind: "user" as const, id, finished, finishedAt: null });
const done = Date.parse("2026-03-02T09:30:00Z");

async function show(world: ReturnType<typeof taskWorld>) {
  function Shown() {
    return <WorkflowDisclosures task="17" asked={useWorkflow(sampleConnection(), "5")} />;
  }
  render(
    <Surroundings services={world.services} uploads={world.uploads}>
      <Shown />
    </Surroundings>,
  );
  await act(() => new Promise((resolve) => setTimeout(resolve, 0)));
}

function open(name: string) {
  const details = screen.getByText(name).closest("details");
  if (!details) throw new Error(`${name} cannot be opened`);
  details.open = true;
}

beforeEach(() => fakeBrowser.reset());
afterEach(cleanup);

describe("a task's workflow", () => {
  it("is asked for only when somebody wants to see it", async () => {
    const world = taskWorld({ server: { getWorkflow: () => succeed(sampleWorkflow()) } });
    await show(world);
    expect(world.questions("getWorkflow")).toEqual([]);
    open("Kickoff");
    await waitFor(() => expect(world.questions("getWorkflow")).toEqual([["5"]]));
  });

  it("tells what it began with, by whom and when", async () => {
    const fields = [
      {
        ...sampleField("string", { name: "Vendor" }),
        value: { type: "string", text: "Dock & Crane" } as const,
      },
      { ...sampleField("string", { name: "Secret", hidden: true }) },
    ];
    const workflow = sampleWorkflow({ fields, startedBy: 2, startedAt: done });
    await show(taskWorld({ server: { getWorkflow: () => succeed(workflow) } }));
    open("Kickoff");
    await waitFor(() => expect(screen.getByText("Dock & Crane")).toBeTruthy());
    expect(screen.getByText(/^Started by Tomás Herrera, /)).toBeTruthy();
    expect(screen.queryByText("Secret")).toBeNull();
  });

  it("tells its steps and who did what", async () => {
    const steps = [
      sampleStep({
        number: 1,
        name: "Collect",
        status: "completed",
        performers: [user(2, true)],
        completedAt: done,
      }),
      sampleStep({ id: "17", number: 2, name: "Score", performers: [user(4, true), user(2, false)] }),
      sampleStep({ id: "18", number: 3, name: "Approve", status: "pending", performers: [user(4, false)] }),
    ];
    await show(taskWorld({ server: { getWorkflow: () => succeed(sampleWorkflow({ steps })) } }));
    open("Steps");
    await waitFor(() => expect(screen.getAllByRole("listitem")).toHaveLength(3));
    const told = screen.getAllByRole("listitem").map(({ textContent }) => textContent);
    expect(told[0]).toMatch(/^1Collect.*Done by Tomás Herrera, /);
    expect(told[1]).toBe("2ScoreFinished: you. Still to finish: Tomás Herrera.");
    expect(told[2]).toBe("3ApproveNot yet. For you.");
    expect(screen.getAllByRole("listitem")[1]?.getAttribute("aria-current")).toBe("step");
  });

  it("says why it cannot be read, and tries again", async () => {
    const world = taskWorld({
      server: { getWorkflow: () => fail({ kind: "forbidden", url: "", status: 403, detail: null }) },
    });
    await show(world);
    open("Steps");
    await waitFor(() => expect(screen.getByText(/does not allow you/)).toBeTruthy());
    fireEvent.click(screen.getByRole("button", { name: "Try again" }));
    await waitFor(() => expect(world.questions("getWorkflow")).toHaveLength(2));
  });
});
