// @vitest-environment happy-dom
import { fireEvent, screen, within } from "@testing-library/preact";
import { describe, expect, it } from "vitest";
import { ACCOUNT, makeWorld, pageOf, sampleDetail, sampleRun, sampleStep } from "./testing/world";
import { one, click, prepareScreens } from "./testing/screens";

prepareScreens();

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
