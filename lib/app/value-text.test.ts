import { describe, expect, it } from "vitest";
import { sampleConnection, sampleField } from "./testing/samples";
import { answersText, valueText } from "./value-text";

const { person } = sampleConnection();

describe("answers as text", () => {
  it("are written as a person reads them", () => {
    expect(valueText({ type: "checkbox", choices: ["A", "B"] }, [], person)).toBe("A, B");
    expect(valueText({ type: "date", seconds: 1_795_820_399 }, [], person)).toBe("27 Nov, 2026, 23:59");
    expect(
      valueText(
        { type: "dropdown", choice: "k" },
        [{ key: "k", text: "Kenya", apiName: "k", id: 1 }],
        person,
      ),
    ).toBe("Kenya");
    expect(valueText({ type: "user", person: null }, [], person)).toBe("");
  });

  it("follow the form, and those without a field come last", () => {
    const form = { fields: [sampleField("string", { apiName: "a", name: "Title" })], fieldsets: [] };
    const answers = { gone: { type: "number", text: "5" }, a: { type: "string", text: "x" } } as const;
    expect(answersText(answers, form, person)).toBe("Title: x\n5");
  });
});
