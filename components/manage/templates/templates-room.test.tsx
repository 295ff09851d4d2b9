// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/preact";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Client } from "../../../lib/app/call-server";
import { callServerWith } from "../../../lib/app/testing/clients";
import { sampleConnection } from "../../../lib/app/testing/samples";
import { fail, succeed, type Failure, type Result } from "../../../lib/http/failure";
import { readTemplate } from "../../../lib/templates/read-template";
import { manageServices } from "../manage-services";
import { TemplatesRoom } from "./templates-room";

const ME = { ...sampleConnection().person, id: 1, role: "owner" as const };
const TIMEOUT: Failure = { kind: "timeout", url: "", seconds: 20 };
const REFUSED: Failure = { kind: "forbidden", url: "", status: 403, detail: null };
const row = { id: "5", name: "Refund", description: "", steps: 2, uses: 7, isPublic: false, editable: true };
const roles = [{ role: "owner", kind: "user" as const, id: 1 }];

function open(rest: string[], answers: Partial<Client>, person: Partial<typeof ME> = {}) {
  const callServer = callServerWith({
    listUsers: async () =>
      succeed([{ id: 1, name: "Margit Lindqvist", email: "", active: true, guest: false }]),
    listGroups: async () => succeed([]),
    readTemplateShape: async () => succeed({ choice: "text" }),
    ...answers,
  });
  const services = { ...manageServices, callServer };
  const connection = sampleConnection({ person: { ...ME, ...person } });
  render(<TemplatesRoom connection={connection} rest={rest} services={services} />);
}

const WHOLE = { outline: readTemplate({ name: "Refund" }), source: {} };
const list = "# Return\n## Look @me\n";
const textBox = () => screen.findByRole<HTMLTextAreaElement>("textbox");
const write = async (text: string) => fireEvent.input(await textBox(), { target: { value: text } });
const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));

beforeEach(() => {
  location.hash = "";
});
afterEach(cleanup);

describe("the list", () => {
  const templates = [
    { ...row, active: true, roles },
    { ...row, id: "6", name: "Audit", steps: 9, uses: 1, active: false, roles, editable: false },
  ];

  test("leads to what one may open, and starts what is active", async () => {
    open([], { listManagedTemplates: async () => succeed(templates) });
    expect(await screen.findByRole("link", { name: "Refund" })).toBeTruthy();
    expect(screen.queryByRole("link", { name: "Audit" })).toBeNull();
    expect(screen.getByRole("link", { name: "Launch “Refund”" }).getAttribute("href")).toContain(
      "launch/main/5",
    );
    expect(screen.queryByRole("link", { name: "Launch “Audit”" })).toBeNull();
  });

  test("is sorted by a heading, and the other way round by the same again", async () => {
    open([], { listManagedTemplates: async () => succeed(templates) });
    await screen.findByRole("table");
    const names = () => screen.getAllByRole("rowheader").map((heading) => heading.textContent);
    expect(names()).toEqual(["Refund", "Audit"]);
    press("Name");
    expect(names()).toEqual(["Audit", "Refund"]);
    press("Name");
    expect(names()).toEqual(["Refund", "Audit"]);
    expect(screen.getByRole("columnheader", { name: "Name" }).getAttribute("aria-sort")).toBe("descending");
  });

  test("that cannot be read says so, and is read again", async () => {
    const answers = [fail(TIMEOUT), succeed(templates)];
    open([], { listManagedTemplates: async () => answers.shift() ?? fail(TIMEOUT) });
    expect(await screen.findByRole("alert")).toBeTruthy();
    press("Try again");
    expect(await screen.findByRole("table")).toBeTruthy();
    expect(screen.queryByRole("alert")).toBeNull();
  });
});

describe("making a template", () => {
  test("goes to it, and forgets the text", async () => {
    const create = vi.fn(async () => succeed({ id: "12" }));
    open(["list"], { createTemplate: create });
    await write(list);
    const preview = await screen.findByRole("region", { name: "Preview" });
    await within(preview).findByText("Done by Margit Lindqvist");
    press("Create and activate");
    await waitFor(() => expect(location.hash).toBe("#/templates/main/12"));
    expect(create.mock.calls[0]).toMatchObject([{}, { name: "Return", is_active: true }, { choice: "text" }]);
    expect((await textBox()).value).toBe("");
  });

  test("is asked for once, however often the button is pressed", async () => {
    const create = vi.fn(() => new Promise<Result<{ id: string }>>(() => undefined));
    open(["list"], { createTemplate: create });
    await write(list);
    await screen.findByText("Done by Margit Lindqvist");
    press("Save as a draft");
    press("Save as a draft");
    press("Create and activate");
    await screen.findByText("Creating the template");
    expect(create).toHaveBeenCalledTimes(1);
  });

  test.each([
    [REFUSED, /No template was made; what you entered is kept here\./, null],
    [TIMEOUT, /It may have been made all the same\./, "Look at the list"],
  ])("that fails keeps the text and says what happened: %j", async (failure, sentence, action) => {
    open(["list"], { createTemplate: async () => fail(failure) });
    await write(list);
    await screen.findByText("Done by Margit Lindqvist");
    press("Save as a draft");
    expect((await screen.findByRole("alert")).textContent).toMatch(sentence);
    expect((await textBox()).value).toBe(list);
    expect(action === null || screen.getByRole("button", { name: action })).toBeTruthy();
  });

  test("is not possible while something is wrong, and each fault leads to its line", async () => {
    const create = vi.fn();
    open(["import"], { createTemplate: create });
    await write(
      '{\n  "name": "Return",\n  "owners": [{ "type": "user", "source_id": 1, "role": "owner" }],\n  "kickoff": {},\n  "tasks": []\n}',
    );
    await screen.findByText("The server would refuse this template.");
    press("Create and activate");
    expect(create).not.toHaveBeenCalled();
    press("Line 5, column 12");
    const area = await textBox();
    expect(document.activeElement).toBe(area);
    expect(area.value.slice(area.selectionStart, area.selectionEnd)).toBe("[]");
  });

  test("waits for the people of the account, without whom nothing can be judged", async () => {
    open(["list"], { listUsers: async () => fail(TIMEOUT) });
    await write(list);
    expect((await screen.findByRole("alert")).textContent).toContain(
      "Who is in the account could not be read",
    );
    expect(screen.getByRole("button", { name: "Create and activate" }).getAttribute("aria-disabled")).toBe(
      "true",
    );
  });
});

test("what is read is exported as a file, without what belongs to its server", async () => {
  const made: Blob[] = [];
  vi.spyOn(URL, "createObjectURL").mockImplementation((blob) => {
    if (blob instanceof Blob) made.push(blob);
    return "blob:exported";
  });
  const saved = vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => undefined);
  const source = { id: 5, name: "Refund", public_url: "https://forms.example.com/secret", tasks: [] };
  open(["5"], { getTemplate: async () => succeed({ ...WHOLE, source }) });
  fireEvent.click(await screen.findByRole("button", { name: "Export JSON" }));
  expect(saved.mock.contexts[0]).toMatchObject({ download: "refund.json" });
  expect(JSON.parse((await made[0]?.text()) ?? "")).toEqual({ name: "Refund", tasks: [] });
});

test("what lies too deep for a file is said to be so", async () => {
  const deep = Array.from({ length: 100_000 }).reduce<unknown>((inner) => [inner], null);
  open(["5"], { getTemplate: async () => succeed({ ...WHOLE, source: { name: "Refund", tasks: deep } }) });
  fireEvent.click(await screen.findByRole("button", { name: "Export JSON" }));
  expect(await screen.findByText(/^No file was made/)).toBeTruthy();
});

describe("a copy", () => {
  test.each([
    [fail(TIMEOUT), "A copy may have been made all the same.", "Look at the list"],
    [fail(REFUSED), "No copy was made.", "Try again"],
    [succeed({ id: "9" }), "A copy of it was made as a draft.", "Open the copy"],
  ])("tells what came of it %#", async (answer, sentence, action) => {
    open(["5"], { getTemplate: async () => succeed(WHOLE), cloneTemplate: async () => answer });
    fireEvent.click(await screen.findByRole("button", { name: "Duplicate" }));
    expect(await screen.findByText(new RegExp(sentence))).toBeTruthy();
    expect(screen.getByRole("button", { name: action })).toBeTruthy();
  });
});
