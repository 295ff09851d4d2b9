// @vitest-environment happy-dom
import { signal } from "@preact/signals";
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/preact";
import { useState } from "preact/hooks";
import { afterEach, describe, expect, it, vi } from "vitest";
import { sampleConnection, sampleDirectory, sampleField } from "../../lib/app/testing/samples";
import type { AddedFile, Uploads, UploadState } from "../../lib/app/uploads";
import type { FieldValue, OutputField } from "../../lib/fields/output-field";
import type { Connection } from "../../lib/store/stored";
import { TaskContext } from "../task/task-context";
import { Field } from "./field";
import { FormContext } from "./form-context";

afterEach(cleanup);

function fakeUploads(states: [string, UploadState][] = []) {
  return {
    states: signal<ReadonlyMap<string, UploadState>>(new Map(states)),
    start: vi.fn<Uploads["start"]>(),
    remove: vi.fn<Uploads["remove"]>(),
    add: vi.fn<Uploads["add"]>(),
  };
}

interface Setting {
  error?: string;
  connection?: Connection;
  uploads?: Uploads;
  handOver?: () => void;
  earlier?: FieldValue;
}

/** Shows one field that keeps what is typed, and tells what it holds. */
function show(field: OutputField, { error, connection = sampleConnection(), ...setting }: Setting = {}) {
  const { uploads = fakeUploads(), handOver = null, earlier } = setting;
  const seen: FieldValue[] = [];
  const onLeave = vi.fn<() => void>();
  const onForgetEarlier = vi.fn<() => void>();
  function Holder() {
    const [value, setValue] = useState<FieldValue>(field.value);
    return (
      <Field
        field={field}
        value={value}
        error={error ?? null}
        earlier={earlier}
        onForgetEarlier={onForgetEarlier}
        onLeave={onLeave}
        onChange={(changed) => {
          seen.push(changed);
          setValue(changed);
        }}
      />
    );
  }
  render(
    <TaskContext.Provider value={{ connection, webAddress: null, checklists: [], mark: null }}>
      <FormContext.Provider
        value={{
          connection,
          directory: sampleDirectory(),
          uploads,
          place: { connection: "main", task: "17" },
          handOver,
        }}
      >
        <Holder />
      </FormContext.Provider>
    </TaskContext.Provider>,
  );
  return { last: () => seen.at(-1), onLeave, onForgetEarlier };
}

describe("labels and notes", () => {
  it("ties label, hint and error to the control", () => {
    show(sampleField("string", { name: "Title", required: true, description: "In **one** line" }), {
      error: "Fill this in",
    });
    const input = screen.getByRole("textbox", { name: "Title required" });
    const notes = (input.getAttribute("aria-describedby") ?? "")
      .split(" ")
      .map((id) => document.getElementById(id));
    expect(notes.map((note) => note?.textContent)).toEqual(["Fill this in", "In one line"]);
    expect(input.getAttribute("aria-invalid")).toBe("true");
    expect(input.getAttribute("autocomplete")).toBe("off");
  });

  it("shows an earlier answer beside a field that has changed", () => {
    const { onForgetEarlier } = show(sampleField("number", { name: "Score" }), {
      earlier: { type: "string", text: "five" },
    });
    expect(screen.getByText("five")).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Dismiss the earlier answer to Score" }));
    expect(onForgetEarlier).toHaveBeenCalledTimes(1);
  });
});

describe("text", () => {
  it("counts characters, not code units, when a line gets long", () => {
    show(sampleField("string", { name: "Title" }));
    const input = screen.getByLabelText("Title");
    fireEvent.input(input, { target: { value: "x".repeat(110) } });
    expect(screen.queryByText(/of 140/)).toBeNull();
    fireEvent.input(input, { target: { value: "🚲".repeat(120) } });
    expect(screen.getByText("120 of 140 characters")).toBeTruthy();
  });

  it("takes a comma in a number and makes it a point on leaving", () => {
    const { last, onLeave } = show(sampleField("number", { name: "Score" }));
    const input = screen.getByLabelText<HTMLInputElement>("Score");
    expect([input.type, input.inputMode]).toEqual(["text", "decimal"]);
    fireEvent.input(input, { target: { value: " 4,2" } });
    expect(last()).toEqual({ type: "number", text: " 4,2" });
    fireEvent.blur(input);
    expect(last()).toEqual({ type: "number", text: "4.2" });
    expect(onLeave).toHaveBeenCalledTimes(1);
  });

  it("leaves what is no number as it was typed", () => {
    const { last } = show(sampleField("number", { name: "Score" }));
    const input = screen.getByLabelText("Score");
    fireEvent.input(input, { target: { value: "1,234.50" } });
    fireEvent.blur(input);
    expect(last()).toEqual({ type: "number", text: "1,234.50" });
  });
});

describe("a date", () => {
  const seconds = (text: string) => Date.parse(text) / 1_000;

  it("means the end of the day in the profile's zone when no time is given", () => {
    const { last } = show(sampleField("date", { name: "Due" }));
    fireEvent.input(screen.getByLabelText("Due: day"), { target: { value: "2026-12-24" } });
    expect(last()).toEqual({ type: "date", seconds: seconds("2026-12-24T23:59:59+01:00") });
    expect(screen.getByText(/^24 Dec, 2026, end of the day/)).toBeTruthy();
  });

  it("takes a time, keeps it when the day changes, and is cleared whole", () => {
    const { last } = show(sampleField("date", { name: "Due" }));
    const day = screen.getByLabelText<HTMLInputElement>("Due: day");
    const time = screen.getByLabelText<HTMLInputElement>("Due: time");
    fireEvent.input(time, { target: { value: "09:30" } });
    fireEvent.input(day, { target: { value: "2026-07-01" } });
    expect(last()).toEqual({ type: "date", seconds: seconds("2026-07-01T09:30:00+02:00") });
    fireEvent.input(day, { target: { value: "" } });
    expect(last()).toEqual({ type: "date", seconds: null });
    fireEvent.input(day, { target: { value: "2026-12-01" } });
    expect(last()).toEqual({ type: "date", seconds: seconds("2026-12-01T09:30:00+01:00") });
    fireEvent.click(screen.getByRole("button", { name: "Clear Due" }));
    expect(last()).toEqual({ type: "date", seconds: null });
    expect(time.value).toBe("");
  });

  it("shows a stored moment in the profile's zone, whatever this computer's is", () => {
    show(
      sampleField("date", { name: "Due", value: { type: "date", seconds: seconds("2026-12-24T23:30:00Z") } }),
    );
    expect(screen.getByLabelText<HTMLInputElement>("Due: day").value).toBe("2026-12-25");
    expect(screen.getByLabelText<HTMLInputElement>("Due: time").value).toBe("00:30");
  });
});

describe("choices", () => {
  it("radio: one of them, and none again where that is allowed", () => {
    const { last } = show(sampleField("radio", { name: "Risk" }, ["Low", "High"]));
    expect(screen.getByRole("radiogroup", { name: "Risk" })).toBeTruthy();
    fireEvent.click(screen.getByLabelText("High"));
    expect(last()).toEqual({ type: "radio", choice: "High" });
    fireEvent.click(screen.getByRole("button", { name: "Clear Risk" }));
    expect(last()).toEqual({ type: "radio", choice: null });
  });

  it("radio: a required one cannot be taken back", () => {
    show(sampleField("radio", { required: true, value: { type: "radio", choice: "Low" } }, ["Low", "High"]));
    expect(screen.queryByRole("button")).toBeNull();
  });

  it("dropdown: the browser's own for a short list, a searchable one for a long list", () => {
    const { last } = show(sampleField("dropdown", { name: "Quarter" }, ["Q1", "Q2"]));
    fireEvent.change(screen.getByRole("combobox", { name: "Quarter" }), { target: { value: "Q2" } });
    expect(last()).toEqual({ type: "dropdown", choice: "Q2" });
    cleanup();
    const many = Array.from({ length: 13 }, (_, index) => `Option ${index}`);
    const long = show(sampleField("dropdown", { name: "Origin" }, many));
    fireEvent.input(screen.getByRole("combobox", { name: "Origin" }), { target: { value: "12" } });
    fireEvent.click(screen.getByRole("option"));
    expect(long.last()).toEqual({ type: "dropdown", choice: "Option 12" });
  });

  it("dropdown: still shows a value that is no option any more", () => {
    show(sampleField("dropdown", { name: "Quarter", value: { type: "dropdown", choice: "Q9" } }, ["Q1"]));
    expect(screen.getByRole<HTMLSelectElement>("combobox", { name: "Quarter" }).value).toBe("Q9");
  });

  it("checkboxes: in the order of the options, and with those that are gone", () => {
    const value = { type: "checkbox" as const, choices: ["Gone", "C"] };
    const { last } = show(sampleField("checkbox", { name: "About", value }, ["A", "B, b", "C"]));
    fireEvent.click(screen.getByLabelText("A"));
    expect(last()).toEqual({ type: "checkbox", choices: ["A", "C", "Gone"] });
    fireEvent.click(screen.getByLabelText("Gone"));
    expect(last()).toEqual({ type: "checkbox", choices: ["A", "C"] });
  });

  it("checkboxes: a long list can be searched and keeps what is chosen", () => {
    const many = Array.from({ length: 20 }, (_, index) => `Market ${index}`);
    const { last } = show(sampleField("checkbox", { name: "Markets" }, many));
    fireEvent.input(screen.getByRole("searchbox", { name: "Search in Markets" }), {
      target: { value: "market 19" },
    });
    fireEvent.click(screen.getByRole("checkbox"));
    fireEvent.input(screen.getByRole("searchbox"), { target: { value: "" } });
    expect(screen.getAllByRole("checkbox")).toHaveLength(20);
    expect(last()).toEqual({ type: "checkbox", choices: ["Market 19"] });
    expect(screen.getByText("1 chosen")).toBeTruthy();
  });
});

describe("a person", () => {
  it("is found by name or e-mail among active people and groups; guests and those who left are not there", () => {
    const { last } = show(sampleField("user", { name: "Reviewer" }));
    const input = screen.getByRole("combobox", { name: "Reviewer" });
    fireEvent.click(input);
    expect(screen.getAllByRole("option").map(({ textContent }) => textContent)).toEqual([
      "Jun Watanabejun@kettle.test",
      "OperationsGroup of 2",
      "Tomás Herreratomas@kettle.test",
    ]);
    fireEvent.input(input, { target: { value: "tomas@" } });
    fireEvent.click(screen.getByRole("option"));
    const person = { kind: "user", id: 2, name: "Tomás Herrera", email: "tomas@kettle.test" };
    expect(last()).toEqual({ type: "user", person });
  });

  it("who is no longer in the account still shows", () => {
    const person = { kind: "user", id: 99, name: "Old Colleague", email: null } as const;
    show(sampleField("user", { name: "Reviewer", value: { type: "user", person } }));
    expect(screen.getByRole<HTMLInputElement>("combobox", { name: "Reviewer" }).value).toBe("Old Colleague");
  });
});

describe("files", () => {
  const added = (name: string): AddedFile => ({
    ok: true,
    file: { kind: "local", fileId: name, name, size: 2_048 },
  });
  const choose = (...names: string[]) => {
    const files = names.map((name) => new File(["x"], name));
    fireEvent.change(screen.getByLabelText("Evidence"), { target: { files } });
  };

  it("are added one after the other", async () => {
    const uploads = fakeUploads();
    uploads.add.mockImplementation(async (_place, file) => added(file.name));
    const { last } = show(sampleField("file", { apiName: "evidence", name: "Evidence" }), { uploads });
    choose("a.pdf", "b.pdf");
    await waitFor(() => expect(screen.getAllByRole("listitem")).toHaveLength(2));
    expect(uploads.add.mock.calls[0]?.[0]).toEqual({ connection: "main", task: "17", field: "evidence" });
    expect(last()).toMatchObject({ type: "file", files: [{ name: "a.pdf" }, { name: "b.pdf" }] });
  });

  it("say why one could not be added", async () => {
    const uploads = fakeUploads();
    uploads.add.mockResolvedValue({ ok: false, reason: "too-large" });
    const { last } = show(sampleField("file", { name: "Evidence" }), { uploads });
    choose("film.mov");
    await waitFor(() => expect(screen.getByText("“film.mov” is larger than 100 MB.")).toBeTruthy());
    expect(last()).toBeUndefined();
  });

  it("show how far they are, can be tried again and removed", () => {
    const files = [
      { kind: "local", fileId: "f1", name: "a.pdf", size: 2_048 },
      { kind: "local", fileId: "f2", name: "b.pdf", size: 3 * 1024 * 1024 },
    ] as const;
    const uploads = fakeUploads([
      ["f1", { state: "uploading", fraction: 0.64 }],
      ["f2", { state: "failed", failure: { kind: "unreachable", url: "" } }],
    ]);
    const { last } = show(sampleField("file", { value: { type: "file", files: [...files] } }), { uploads });
    expect(screen.getByText("64 % of 2 kB")).toBeTruthy();
    expect(screen.getByText(/does not answer. The file is kept here/)).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Try again to upload b.pdf" }));
    expect(uploads.start).toHaveBeenCalledWith("f2");
    fireEvent.click(screen.getByRole("button", { name: "Remove a.pdf" }));
    expect(uploads.remove).toHaveBeenCalledWith("f1");
    expect(last()).toMatchObject({ files: [{ name: "b.pdf" }] });
  });

  it("are removed one at a time, whatever they are called", () => {
    const files = ["f1", "f2"].map((fileId) => ({ kind: "local" as const, fileId, name: "a.pdf", size: 1 }));
    const { last } = show(sampleField("file", { value: { type: "file", files } }));
    const [, second] = screen.getAllByRole("button", { name: "Remove a.pdf" });
    if (second) fireEvent.click(second);
    expect(last()).toEqual({ type: "file", files: [files[0]] });
  });

  it("of an earlier visit go on by themselves", () => {
    const uploads = fakeUploads();
    const files = [{ kind: "local" as const, fileId: "f1", name: "a.pdf", size: 1 }];
    show(sampleField("file", { value: { type: "file", files } }), { uploads });
    expect(uploads.start).toHaveBeenCalledWith("f1");
  });

  it("hand over to a tab where a file picker would close the page", () => {
    const handOver = vi.fn<() => void>();
    show(sampleField("file", { name: "Evidence" }), { handOver });
    fireEvent.click(screen.getByRole("button", { name: "Go on in a tab to add files to Evidence" }));
    expect(handOver).toHaveBeenCalledTimes(1);
  });

  it("cannot be added while the file service is not known", () => {
    show(sampleField("file", { name: "Evidence" }), { connection: sampleConnection({ files: null }) });
    expect(screen.getByText(/file service is not known/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: /Choose/ })).toBeNull();
  });
});
