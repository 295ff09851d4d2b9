// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from "@testing-library/preact";
import { describe, expect, it } from "vitest";
import { sampleField } from "../../lib/app/testing/samples";
import { show, prepareField } from "./testing/shown-field";

prepareField();

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
