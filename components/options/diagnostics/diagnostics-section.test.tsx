// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Diagnostics } from "../../../lib/app/diagnostics/diagnostics";
import { CONNECTION, DIAGNOSTICS, HOST } from "../testing/examples";
import { FakeEffects } from "../testing/fake-effects";
import { click, renderPage } from "../testing/render-page";

afterEach(cleanup);

const DOCUMENTED = {
  choice: "id",
  date: "iso",
  person: "id",
  file: "attachment-id",
  complete: "workflow",
} as const;
const copied = vi.fn<(text: string) => Promise<void>>();

async function open(change: (effects: FakeEffects) => void = () => undefined) {
  const effects = new FakeEffects();
  effects.granted = new Set([HOST]);
  change(effects);
  Object.defineProperty(navigator, "clipboard", { value: { writeText: copied }, configurable: true });
  renderPage(effects, CONNECTION);
  const details = screen.getByRole("region", { name: "Diagnostics" }).querySelector("details");
  if (!details) throw new Error("Nothing to open");
  details.open = true;
  fireEvent(details, new Event("toggle"));
  await screen.findByRole("heading", { name: "Extension" });
  return effects;
}

/** What stands beside a name, in the diagnostics. */
const fact = (name: string) =>
  within(screen.getByRole("region", { name: "Diagnostics" })).getByText(name).nextElementSibling?.textContent;

describe("the diagnostics", () => {
  it("are put together only when they are opened", () => {
    const effects = new FakeEffects();
    const read = vi.spyOn(effects, "readDiagnostics");
    renderPage(effects, CONNECTION);
    expect(read).not.toHaveBeenCalled();
  });

  it("tell how a server stands, since when, and when it is asked again", async () => {
    await open();
    expect(fact("State")).toBe("failing");
    expect(fact("Last failure")).toBe("server 502 /v3/tasks");
    expect(fact("Failing since (times in a row)")).toBe("2026-05-05T09:00:00Z (3)");
    expect(fact("Next try by itself")).toBe("2026-05-05T09:40:00Z");
    expect(fact("Last check")).toBe("2026-05-05T08:00:00Z");
    expect(fact("Latest checks")).toBe(
      "2026-05-05T09:00:00Z server 502 /v3/tasks, 2026-05-05T08:00:00Z read",
    );
    expect(fact("Next instant try (failures)")).toBe("2026-05-05T09:35:00Z (2)");
    expect(fact("Could not be read and was reset")).toBe("settings (2026-05-01T00:00:00Z)");
  });

  it.each([
    {
      server: "today's server",
      dialect: CONNECTION.dialect,
      words: ["their text", "Unix seconds", "e-mail, groups by name", "links of the file service"],
      completion: "/v2/tasks/:id/complete",
    },
    {
      server: "the documented server",
      dialect: DOCUMENTED,
      words: ["their number", "ISO 8601", "their number", "attachment numbers"],
      completion: "/workflows/:id/task-complete",
    },
  ])("tell in words how $server wants its values", async ({ dialect, words, completion }) => {
    const connections = DIAGNOSTICS.connections.map((one) => ({ ...one, dialect }));
    await open((effects) => (effects.diagnostics = { ...DIAGNOSTICS, connections }));
    expect(["Options", "Dates", "People", "Files"].map((what) => fact(`${what} are sent as`))).toEqual(words);
    expect(fact("Tasks are completed at")).toBe(completion);
  });

  it("are copied as they are shown", async () => {
    await open();
    click("Copy as text");
    await screen.findByText("Copied");
    const text = copied.mock.calls[0]?.[0] ?? "";
    for (const line of [
      "Extension\n  Version: 1.2.3",
      "complete 17: needs-you; changed; queued 2026-05-05T09:00:00Z",
      "  Used: 2.5 MB of 10000.0 MB",
      `  Hosts: ${HOST}`,
      "puq.ai\n  API: https://api.puq.test",
    ])
      expect(text).toContain(line);
  });

  it("say so when the store of answers cannot be read", async () => {
    await open(
      (effects) => (effects.diagnostics = { ...DIAGNOSTICS, outbox: { unreadable: "UnknownError" } }),
    );
    expect(fact("could not be read")).toBe("UnknownError");
  });
});

describe("resetting the cache", () => {
  it("shows how things stand now, though an earlier reading comes in later", async () => {
    const effects = await open();
    const earlier = Promise.withResolvers<Diagnostics>();
    const read = vi.spyOn(effects, "readDiagnostics").mockReturnValueOnce(earlier.promise);
    const reset = async (readings: number) => {
      click("Reset cache");
      click("Reset");
      await waitFor(() => expect(read).toHaveBeenCalledTimes(readings));
    };
    await reset(1);
    effects.diagnostics = { ...DIAGNOSTICS, version: "2.0.0" };
    await reset(2);
    await waitFor(() => expect(fact("Version")).toBe("2.0.0"));
    await act(async () => earlier.resolve(DIAGNOSTICS));
    expect(fact("Version")).toBe("2.0.0");
  });

  it("asks, forgets it, and reads the tasks again", async () => {
    const effects = await open();
    click("Reset cache");
    expect(screen.getByRole("dialog").textContent).toContain("What you have typed");
    expect(effects.cachesReset).toBe(0);
    click("Reset");
    await screen.findByText("The cache was reset and your tasks were read again.");
    expect(effects.cachesReset).toBe(1);
    expect(effects.inputs("poll")).toEqual([{ reason: "user" }]);
  });

  it("says that the tasks come later when the server does not answer", async () => {
    await open((effects) => (effects.answers.poll = { kind: "offline", url: "" }));
    click("Reset cache");
    click("Reset");
    await screen.findByText(/^The cache was reset\. Your tasks could not be read yet/);
  });
});

describe("the export of unsent answers", () => {
  const work = {
    server: "https://api.test",
    account: "Harborlight",
    kind: "draft" as const,
    task: "7",
    name: "Score",
    workflow: "Nordic",
    typedAt: null,
    text: null,
    answers: [{ field: "Note", answer: "fine" }],
  };

  it("is a file that a person can read", async () => {
    const saved: Blob[] = [];
    vi.spyOn(URL, "createObjectURL").mockImplementation((blob) => {
      if (blob instanceof Blob) saved.push(blob);
      return "blob:1";
    });
    await open((effects) => (effects.unsent = [work, work]));
    click("Export my unsent answers");
    await screen.findByText("2 entries are in your downloads.");
    expect(JSON.parse((await saved[0]?.text()) ?? "")).toEqual([work, work]);
  });

  it("says when there is nothing, and when nothing can be read", async () => {
    const effects = await open();
    click("Export my unsent answers");
    await screen.findByText(/^There is nothing unsent\./);
    effects.unsent = null;
    click("Export my unsent answers");
    await waitFor(() => screen.getByText(/^What you have typed could not be read/));
  });
});
