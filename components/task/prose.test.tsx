// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/preact";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { pageServices, type TaskServices } from "../../lib/app/task-services";
import { sampleConnection } from "../../lib/app/testing/samples";
import type { Checklist } from "../../lib/tasks/task";
import { Prose } from "./prose";
import { ServicesContext, TaskContext, type TaskSurroundings } from "./task-context";

afterEach(cleanup);

const checklists: Checklist[] = [
  { id: 1, apiName: "cl", items: [{ id: 10, apiName: "a", text: "Invoices matched", marked: false }] },
];

function show(
  source: string,
  { loadImage, ...changed }: Partial<TaskSurroundings> & { loadImage?: TaskServices["loadImage"] } = {},
) {
  const mark = vi.fn<NonNullable<TaskSurroundings["mark"]>>();
  const webAddress = "https://app.pneumatic.test/tasks/17/";
  const surroundings = { connection: sampleConnection(), webAddress, checklists, mark, ...changed };
  render(
    <ServicesContext.Provider value={{ ...pageServices, ...(loadImage && { loadImage }) }}>
      <TaskContext.Provider value={surroundings}>
        <Prose source={source} />
      </TaskContext.Provider>
    </ServicesContext.Provider>,
  );
  return { mark };
}

describe("links", () => {
  it("open elsewhere and tell nobody where they come from", () => {
    show("[sheet](https://sheets.test/q4)");
    const link = screen.getByRole<HTMLAnchorElement>("link", { name: "sheet" });
    expect([link.href, link.target, link.rel]).toEqual([
      "https://sheets.test/q4",
      "_blank",
      "noopener noreferrer",
    ]);
  });

  it("that pretend to lead elsewhere show where they lead", () => {
    show("[https://bank.test/login](https://evil.test/)");
    expect(screen.getByText("(evil.test)")).toBeTruthy();
  });

  it("that are not safe are only text", () => {
    show("[offer](javascript:alert(1)@example.com)");
    expect(screen.queryByRole("link")).toBeNull();
    expect(screen.getByText(/offer/).textContent).toContain("not safe to open");
  });

  it("to the file service lead to the task in the web app, which can open them", () => {
    show("[CV.pdf](https://app.pneumatic.test/files/0a1b2c3d)");
    expect(screen.getByRole<HTMLAnchorElement>("link", { name: "CV.pdf" }).href).toBe(
      "https://app.pneumatic.test/tasks/17/",
    );
  });
});

describe("what must stay text", () => {
  it("shows HTML as it is written", () => {
    show('<img src=x onerror="alert(1)"> <script>alert(2)</script>');
    expect(document.querySelector("img, script")).toBeNull();
    expect(screen.getByText(/<img src=x onerror="alert\(1\)"> <script>alert\(2\)<\/script>/)).toBeTruthy();
  });
});

describe("check items", () => {
  it("are ticked where they stand", () => {
    const { mark } = show("Before you go:\n[clist:cl|a]Invoices **matched**[/clist]");
    fireEvent.click(screen.getByRole("checkbox", { name: "Invoices matched" }));
    expect(mark).toHaveBeenCalledWith(checklists[0], checklists[0]?.items[0], true);
  });

  it("cannot be ticked where the task cannot be worked on", () => {
    show("[clist:cl|a]Invoices matched[/clist]", { mark: null });
    expect(screen.getByRole<HTMLInputElement>("checkbox").disabled).toBe(true);
  });

  it("are text where the task has no such item", () => {
    show("[clist:cl|unknown]Something[/clist]");
    expect(screen.queryByRole("checkbox")).toBeNull();
    expect(screen.getByText("Something")).toBeTruthy();
  });
});

describe("pictures", () => {
  const source =
    '![Floor plan](https://app.pneumatic.test/files/plan0001 "attachment_id:0 entityType:image")';

  const create = vi.fn<() => string>();
  const revoke = vi.fn<(url: string) => void>();

  beforeEach(() => {
    create.mockReset().mockReturnValue("blob:plan");
    vi.spyOn(URL, "createObjectURL").mockImplementation(create);
    revoke.mockReset();
    vi.spyOn(URL, "revokeObjectURL").mockImplementation(revoke);
  });

  it("are loaded only when asked for, and let go when they are no longer shown", async () => {
    const loadImage = vi.fn<TaskServices["loadImage"]>().mockResolvedValue({ ok: true, value: new Blob() });
    show(source, { loadImage });
    expect(document.querySelector("img")).toBeNull();
    expect(loadImage).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole("button", { name: "Load image “Floor plan”" }));
    await waitFor(() =>
      expect(screen.getByRole<HTMLImageElement>("img", { name: "Floor plan" }).src).toBe("blob:plan"),
    );
    expect(loadImage).toHaveBeenCalledWith(sampleConnection(), "https://app.pneumatic.test/files/plan0001");
    cleanup();
    expect(revoke).toHaveBeenCalledWith("blob:plan");
  });

  it("are not kept when their place is gone before they arrive", async () => {
    const arriving = Promise.withResolvers<{ ok: true; value: Blob }>();
    show(source, { loadImage: () => arriving.promise });
    fireEvent.click(screen.getByRole("button"));
    cleanup();
    arriving.resolve({ ok: true, value: new Blob() });
    await new Promise((resolve) => setTimeout(resolve));
    expect(create).not.toHaveBeenCalled();
  });

  it("say why they could not be loaded", async () => {
    const failure = { kind: "forbidden", url: "", status: 403, detail: null } as const;
    show(source, { loadImage: async () => ({ ok: false, failure }) });
    fireEvent.click(screen.getByRole("button"));
    await waitFor(() =>
      expect(screen.getByRole("alert").textContent).toBe("The server does not allow you to do this."),
    );
  });
});

it("says that a text was too long", () => {
  show("a ".repeat(50_000));
  expect(screen.getByText(/too long to be shown whole/)).toBeTruthy();
});
