// @vitest-environment happy-dom
import { fireEvent, screen } from "@testing-library/preact";
import { describe, expect, it } from "vitest";
import { sampleField } from "../../lib/app/testing/samples";
import { show, prepareField } from "./testing/shown-field";

prepareField();

describe("labels and notes", () => {
  it("ties label, hint and error to the control", () => {
    show(sampleField("string", { name: "Title", required: true, description: "In **one** line" }), {
      error: "Fill this in",
    });
    const input = screen.getByRole("textbox", { name: "Title" });
    const notes = (input.getAttribute("aria-describedby") ?? "")
      .split(" ")
      .map((id) => document.getElementById(id));
    expect(notes.map((note) => note?.textContent)).toEqual(["Fill this in", "In one line"]);
    expect(input.getAttribute("aria-invalid")).toBe("true");
    expect(input.getAttribute("autocomplete")).toBe("off");
  });

  it.each([
    { type: "string", control: { role: "textbox", name: "Title" } },
    { type: "user", control: { role: "combobox", name: "Title" } },
    { type: "dropdown", control: { role: "combobox", name: "Title" } },
    { type: "radio", control: { role: "radiogroup", name: "Title" } },
    { type: "date", control: { role: "group", name: "Title" } },
  ] as const)("shows that it is required, and has the control say so: $type", ({ type, control }) => {
    show(sampleField(type, { name: "Title", required: true }, ["Low", "High"]));
    expect(screen.getByText("required")).toBeTruthy();
    const { role, name } = control;
    const named = screen.getByRole(role, { name });
    const all = [named, ...named.querySelectorAll("input")];
    expect(all.filter((one) => one.getAttribute("aria-required") === "true")).toHaveLength(1);
  });

  it.each(["checkbox", "file"] as const)("says that it is required where no control can: %s", (type) => {
    show(sampleField(type, { name: "Title", required: true }, ["Low", "High"]));
    const group = screen.getByRole("group", { name: "Title required" });
    expect(group.querySelector("[aria-required]")).toBeNull();
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
