// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from "@testing-library/preact";
import { describe, expect, it } from "vitest";
import { sampleTask } from "../../lib/app/testing/samples";
import { fieldSignature } from "../../lib/fields/signature";
import { score, world, store, show, prepareTask } from "./testing/shown-task";

prepareTask();

describe("drafts", () => {
  it("are there again when the task is opened again", async () => {
    const drafts = {
      score: { signature: fieldSignature(score), value: { type: "number", text: "3" } as const },
    };
    const { services } = world({ drafts });
    await store(sampleTask({ fields: [{ ...score, value: { type: "number", text: "1" } }] }));
    await show(services);
    expect(screen.getByLabelText<HTMLInputElement>(/Score/).value).toBe("3");
  });

  it("for a field that has changed stay in sight, out of the form", async () => {
    const drafts = { score: { signature: "another", value: { type: "string", text: "five" } as const } };
    const { services, disk } = world({ drafts });
    await store(sampleTask({ fields: [score] }));
    await show(services);
    expect(screen.getByRole<HTMLInputElement>("textbox", { name: /Score/ }).value).toBe("");
    fireEvent.click(screen.getByRole("button", { name: "Dismiss the earlier answer to Score" }));
    await waitFor(() => expect(screen.queryByText("five")).toBeNull());
    expect(disk).toEqual({});
  });

  it("are offered to be copied when somebody else completed the task", async () => {
    const drafts = {
      score: { signature: fieldSignature(score), value: { type: "number", text: "3" } as const },
    };
    const { services, disk } = world({ drafts });
    await store(sampleTask({ fields: [score], status: "completed", completedAt: 0 }));
    await show(services);
    expect(screen.getByText(/This task was completed on/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Complete" })).toBeNull();
    expect(screen.getByRole("button", { name: "Copy answers" })).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Discard" }));
    fireEvent.click(screen.getByRole("button", { name: "Discard them" }));
    await waitFor(() => expect(disk).toEqual({}));
  });
});
