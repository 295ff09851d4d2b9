// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, within } from "@testing-library/preact";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { parseRoute } from "../../lib/app/route";
import { connections, outbox, snapshots } from "../../lib/app/stored-state";
import { sampleConnection } from "../../lib/app/testing/samples";
import { fail, succeed } from "../../lib/http/failure";
import type { Launched } from "../../lib/store/stored";
import { sampleEntry, sampleRow } from "../../lib/tasks/testing/samples";
import { LaunchScreen } from "./launch-screen";
import { TemplateHome } from "./template-home";
import { makeWorld, sampleTemplate } from "./testing/world";

const connection = sampleConnection();
const PLACE = { screen: "launch", connection: "main", template: "5" } as const;
const TEMPLATES = [
  sampleTemplate(),
  sampleTemplate({ id: "8", name: "Vendor review", description: "", steps: 1 }),
  sampleTemplate({ id: "9", name: "Événement", description: "Party", steps: 3 }),
];

beforeEach(() => {
  fakeBrowser.reset();
  location.hash = "";
  outbox.value = { entries: [], tombstones: [] };
  snapshots.value = {};
  connections.value = [connection];
});
afterEach(cleanup);

const home = () => <TemplateHome connection={connection} place={{ screen: "launch" }} surface="popup" />;
const form = (place: object = {}) => (
  <LaunchScreen connection={connection} place={{ ...PLACE, ...place }} surface="popup" />
);
const links = () => screen.getAllByRole("link").map(({ textContent }) => textContent);
const rows = (name: string) =>
  within(screen.getByRole("list", { name }))
    .getAllByRole("link")
    .map(({ textContent }) => textContent);

describe("the templates", () => {
  it("are shown at once as they were, then as the server has them now", async () => {
    const { show } = await makeWorld({ stored: TEMPLATES });
    await show(home());
    expect(rows("Most used first")).toEqual([
      "Customer refund2 steps · Money back, quickly.",
      "Vendor review1 step",
      "Événement3 steps · Party",
    ]);
    cleanup();
    const fresh = await makeWorld({ server: succeed([sampleTemplate({ id: "1", name: "New one" })]) });
    await fresh.show(home());
    expect(links()).toEqual(["New one2 steps · Money back, quickly."]);
  });

  it("are found as one types, whatever the accents, and opened with Enter", async () => {
    const { show } = await makeWorld({ server: succeed(TEMPLATES) });
    await show(home());
    const box = screen.getByRole("searchbox", { name: "Search templates" });
    fireEvent.input(box, { target: { value: "even" } });
    expect(links()).toEqual(["Événement3 steps · Party"]);
    fireEvent.keyDown(box, { key: "Enter" });
    expect(parseRoute(location.hash)).toEqual({ screen: "launch", connection: "main", template: "9" });
    fireEvent.input(box, { target: { value: "nothing such" } });
    expect(screen.getByText("No template matches “nothing such”.")).toBeTruthy();
  });

  it("stand at the top when they are favourites, and stay there", async () => {
    const { show, commands } = await makeWorld({
      server: succeed(TEMPLATES),
      preferences: { favourites: ["8"] },
    });
    await show(home());
    expect(rows("Favourites")).toEqual(["Vendor review1 step"]);
    fireEvent.click(screen.getByRole("button", { name: "Put “Événement” at the top" }));
    expect(rows("Favourites")).toHaveLength(2);
    expect(commands("set-launch")).toEqual([{ connection: "main", launch: { favourites: ["8", "9"] } }]);
  });

  it("are walked with the arrow keys", async () => {
    const { show } = await makeWorld({
      server: succeed(TEMPLATES),
      preferences: { favourites: ["9"] },
    });
    await show(home());
    fireEvent.keyDown(screen.getByRole("searchbox"), { key: "ArrowDown" });
    expect(document.activeElement?.textContent).toContain("Événement");
    fireEvent.keyDown(document.activeElement ?? document.body, { key: "j" });
    expect(document.activeElement?.textContent).toContain("Customer refund");
    fireEvent.keyDown(document.activeElement ?? document.body, { key: "End" });
    expect(document.activeElement?.textContent).toContain("Vendor review");
  });

  it("stay on the screen while the server cannot be reached, with what happened", async () => {
    const { show } = await makeWorld({ stored: TEMPLATES, server: fail({ kind: "unreachable", url: "" }) });
    await show(home());
    expect(screen.getByRole("alert").textContent).toContain("The server does not answer.");
    expect(links()).toHaveLength(3);
    expect(screen.getByRole("button", { name: "Try again" })).toBeTruthy();
  });
});

describe("the form", () => {
  const start = () => screen.getByRole("button", { name: "Start" });

  it("says what is missing and starts nothing before it is there", async () => {
    const { show, commands } = await makeWorld({ stored: TEMPLATES });
    await show(form());
    expect(start().getAttribute("aria-disabled")).toBe("true");
    fireEvent.click(start());
    expect(document.activeElement).toBe(screen.getByRole("textbox", { name: "Customer" }));
    expect(commands("launch")).toEqual([]);
  });

  it("hands over what was typed, and then shows what becomes of it", async () => {
    const answers = { launch: succeed({ operation: "op-1" }) };
    const { show, commands } = await makeWorld({ stored: TEMPLATES, answers });
    await show(form({ ancestorTask: "17" }));
    fireEvent.input(screen.getByRole("textbox", { name: "Customer" }), {
      target: { value: "Łukasz" },
    });
    fireEvent.input(screen.getByRole("textbox", { name: "Workflow name" }), {
      target: { value: " Refund 7 " },
    });
    fireEvent.click(screen.getByRole("checkbox", { name: "Urgent" }));
    fireEvent.input(screen.getByLabelText("Due date: day"), {
      target: { value: "2999-12-31" },
    });
    fireEvent.keyDown(start(), { key: "Enter", ctrlKey: true });
    await act(() => new Promise((resolve) => setTimeout(resolve, 0)));
    expect(commands("launch")).toMatchObject([
      {
        connection: "main",
        template: "5",
        templateName: "Customer refund",
        name: "Refund 7",
        urgent: true,
        dueAt: Date.parse("2999-12-31T22:59:59Z"),
        answers: { customer: { type: "string", text: "Łukasz" } },
        ancestorTask: "17",
      },
    ]);
    expect(parseRoute(location.hash)).toEqual({ ...PLACE, ancestorTask: "17", operation: "op-1" });
  });

  it("shows how the server names it, and why a name or date will not do", async () => {
    const template = sampleTemplate({ namePattern: "Refund {{customer}} ({{workflow-id}})" });
    const { show } = await makeWorld({ stored: [template] });
    await show(form());
    const name = screen.getByRole("textbox", { name: "Workflow name" });
    expect(name.getAttribute("placeholder")).toBe("Refund [Customer] ([the workflow's number])");
    expect(screen.getByText(/from: the field “Customer” and the workflow's number\./)).toBeTruthy();
    fireEvent.input(screen.getByRole("textbox", { name: "Customer" }), { target: { value: "Ana" } });
    expect(name.getAttribute("placeholder")).toBe("Refund Ana ([the workflow's number])");
    fireEvent.input(name, { target: { value: "x".repeat(121) } });
    expect(screen.getByText(/120/)).toBeTruthy();
    fireEvent.input(name, { target: { value: "" } });
    fireEvent.input(screen.getByLabelText("Due date: day"), {
      target: { value: "2020-01-01" },
    });
    fireEvent.click(start());
    expect(screen.getByText("This has passed already. Choose a later time.")).toBeTruthy();
  });

  it("says what the server refused, at the field", async () => {
    const failure = {
      kind: "invalid",
      url: "",
      status: 400,
      message: "The URL is invalid.",
      field: "order",
      parameter: null,
    } as const;
    outbox.value = {
      entries: [
        sampleEntry({
          kind: "launch",
          task: "launch:5",
          subject: "Customer refund",
          state: "needs-you",
          obstacle: { reason: "refused", failure },
        }),
      ],
      tombstones: [],
    };
    const { show } = await makeWorld({ stored: TEMPLATES });
    await show(form({ operation: "operation-1" }));
    expect(screen.getByRole("alert").textContent).toContain("What you filled in is kept here.");
    const field = screen.getByRole("textbox", { name: "Order page" });
    expect(field.getAttribute("aria-invalid")).toBe("true");
    expect(screen.getByText("The URL is invalid.")).toBeTruthy();
  });

  it("is not there for a template that is gone", async () => {
    const { show } = await makeWorld({ server: succeed([]) });
    await show(form());
    expect(screen.getByRole("alert").textContent).toContain("This template cannot be started any more.");
  });
});

describe("a workflow that was started", () => {
  const launched = (changes: Partial<Launched> = {}): Launched => ({
    operation: "op-1",
    connection: "main",
    workflow: "88",
    name: "Refund 7",
    at: Date.now(),
    ...changes,
  });
  const rowOf = (startedAt: number) =>
    sampleRow({ id: "44", name: "Check", templateId: "5", workflowName: "Refund 7", startedAt });
  const keep = (startedAt: number) => {
    snapshots.value = {
      main: { takenAt: 0, rows: [rowOf(startedAt)], unreadable: [], templateNames: {} },
    };
  };

  it("is on its way, and can be taken back as long as it waits", async () => {
    const { show, commands } = await makeWorld({ stored: TEMPLATES });
    const failure = { kind: "offline", url: "" } as const;
    const entry = sampleEntry({ kind: "launch", task: "launch:5", subject: "Customer refund", failure });
    outbox.value = { entries: [entry], tombstones: [] };
    await show(form());
    expect(screen.getByRole("heading", { name: "Starting “Customer refund”" })).toBeTruthy();
    expect(screen.getByText(/You are offline\. It is kept/)).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Take back" }));
    expect(commands("undo")).toEqual([{ operation: "operation-1" }]);
  });

  it("leads straight to the person's own first task", async () => {
    keep(Date.now());
    const { show } = await makeWorld({ stored: TEMPLATES, launched: [launched()] });
    await show(form({ operation: "op-1" }));
    expect(parseRoute(location.hash)).toEqual({ screen: "task", connection: "main", task: "44" });
  });

  it("says so where no task of it is theirs, with a link to it", async () => {
    const { show } = await makeWorld({
      stored: TEMPLATES,
      launched: [launched({ at: Date.now() - 60_000 })],
    });
    await show(form({ operation: "op-1" }));
    expect(screen.getByRole("heading", { name: "“Refund 7” is started" })).toBeTruthy();
    expect(screen.getByText("No task in it waits for you now.")).toBeTruthy();
    expect(screen.getByRole("link", { name: "Open the workflow in Pneumatic" }).getAttribute("href")).toBe(
      "https://app.pneumatic.test/workflows/88/",
    );
    fireEvent.click(screen.getByRole("button", { name: "Launch another" }));
    expect(parseRoute(location.hash)).toEqual({ screen: "launch", connection: "main" });
  });

  it("leads back to the task it is part of", async () => {
    keep(Date.now());
    const { show } = await makeWorld({ stored: TEMPLATES, launched: [launched()] });
    await show(form({ operation: "op-1", ancestorTask: "17" }));
    expect(location.hash).toBe("");
    expect(screen.getByRole("button", { name: "Open “Check”" })).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Back to “Task”" }));
    expect(parseRoute(location.hash)).toEqual({ screen: "task", connection: "main", task: "17" });
  });
});

describe("several accounts", () => {
  it("have their templates apart", async () => {
    connections.value = [
      connection,
      sampleConnection({ id: "other", account: { id: 2, name: "Kiln & Co" } }),
    ];
    const { show } = await makeWorld({ stored: TEMPLATES });
    await show(home());
    const choice = screen.getByRole<HTMLSelectElement>("combobox", { name: "Account" });
    expect(choice.value).toBe("main");
    fireEvent.change(choice, { target: { value: "other" } });
    expect(parseRoute(location.hash)).toEqual({ screen: "launch", connection: "other" });
  });
});
