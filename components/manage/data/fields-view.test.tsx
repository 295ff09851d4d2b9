// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, waitFor } from "@testing-library/preact";
import { afterEach, expect, test } from "vitest";
import { callServerWith } from "../../../lib/app/testing/clients";
import { sampleConnection } from "../../../lib/app/testing/samples";
import type { DataColumn, DataRow } from "../../../lib/data/data-row";
import { number, REFUND, sampleRow, text } from "../../../lib/data/testing/rows";
import { fail, succeed, type Result } from "../../../lib/http/failure";
import type { WorkflowFields, WorkflowFieldsQuery } from "../../../lib/pneumatic/workflow-fields";
import { FieldsView } from "./fields-view";

const column = (key: string, more: Partial<DataColumn> = {}): DataColumn => ({
  key,
  name: key,
  type: "string",
  hidden: false,
  ...more,
});
const COLUMNS = [column("Amount", { type: "number" }), column("Reason"), column("Secret", { hidden: true })];
const ROWS: DataRow[] = [
  sampleRow({ id: "1", name: "Ng", cells: { Amount: number("10"), Reason: text("Late") } }),
  sampleRow({ id: "2", name: "Nowak", cells: { Amount: number("9"), Reason: text("Warm") } }),
];
const PAGE = { count: 2, rows: ROWS, columns: COLUMNS, unreadable: 0 };

/** Shows the table over a server that answers as a test says. Returns what the server was asked. */
async function show(answer: () => Result<WorkflowFields> = () => succeed(PAGE)) {
  const asked: WorkflowFieldsQuery[] = [];
  const callServer = callServerWith({
    listWorkflowFields: (_http, query) => {
      asked.push(query);
      return Promise.resolve(answer());
    },
  });
  render(<FieldsView connection={sampleConnection()} template={REFUND} callServer={callServer} />);
  await act(() => new Promise((resolve) => setTimeout(resolve)));
  return asked;
}

const names = () => screen.getAllByRole("row").flatMap((row) => row.children[1]?.textContent ?? []);
const box = (name: string) => screen.getByRole("checkbox", { name, hidden: true });

afterEach(cleanup);

test("fields hidden in forms are left out until somebody wants them", async () => {
  await show();
  expect(screen.queryByRole("button", { name: "Secret" })).toBeNull();
  fireEvent.click(box("Secret hidden in forms"));
  expect(screen.getByRole("button", { name: "Secret" })).toBeTruthy();
});

test("a column sorts by its type, and back", async () => {
  await show();
  fireEvent.click(screen.getByRole("button", { name: "Amount" }));
  expect(names()).toEqual(["Workflow", "Nowak", "Ng"]);
  fireEvent.click(screen.getByRole("button", { name: "Amount" }));
  expect(names()).toEqual(["Workflow", "Ng", "Nowak"]);
});

test("fields that are left out are not asked for any more, and asked for again when they are wanted", async () => {
  const asked = await show();
  fireEvent.click(box("Reason"));
  expect(asked).toHaveLength(1);
  fireEvent.click(screen.getByRole("button", { name: "Read again" }));
  await waitFor(() => expect(asked.map(({ fields }) => fields)).toEqual([undefined, ["Amount"]]));
  fireEvent.click(box("Reason"));
  await waitFor(() => expect(asked.at(-1)?.fields).toEqual(["Amount", "Reason"]));
});

test("another status is read anew", async () => {
  const asked = await show();
  fireEvent.change(screen.getByLabelText("Status"), { target: { value: "done" } });
  await waitFor(() => expect(asked.map(({ status }) => status)).toEqual([undefined, "done"]));
});

test("a failure says what happened and can be tried again", async () => {
  const asked = await show(() => fail({ kind: "server", url: "", status: 500, retryAfterSeconds: null }));
  expect(screen.getByRole("alert").textContent).toContain("The server has a fault.");
  fireEvent.click(screen.getByRole("button", { name: "Try again" }));
  await waitFor(() => expect(asked).toHaveLength(2));
});

test("nothing is filled in yet where no workflow was started", async () => {
  await show(() => succeed({ count: 0, rows: [], columns: [], unreadable: 0 }));
  expect(
    screen.getByText(/^No workflow was started from this template yet\. Start one under Launch/),
  ).toBeTruthy();
});
