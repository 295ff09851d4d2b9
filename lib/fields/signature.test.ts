import { expect, test } from "vitest";
import type { Fieldset } from "./output-field";
import { fieldSignature, taskSignature } from "./signature";
import { makeField, textOptions } from "./testing/fields";

const field = makeField("radio", { options: textOptions("Low", "High") });

test("a field is another one when its type, name, options or being required change", () => {
  const changed = [
    makeField("dropdown", { apiName: field.apiName, options: field.options }),
    { ...field, apiName: "other" },
    { ...field, required: true },
    { ...field, options: textOptions("Low") },
  ];
  for (const other of changed) expect(fieldSignature(other)).not.toBe(fieldSignature(field));
});

test("a field stays itself when its value, label or place change", () => {
  const other = { ...field, value: { type: "radio" as const, choice: "Low" }, name: "New label", order: 9 };
  expect(fieldSignature(other)).toBe(fieldSignature(field));
});

test("a form's signature counts fields in fieldsets, and not their order", () => {
  const fieldset: Fieldset = {
    apiName: "set",
    title: "",
    description: "",
    order: 0,
    layout: "vertical",
    labelPosition: "top",
    fields: [makeField("date")],
  };
  const form = { fields: [field, makeField("text")], fieldsets: [fieldset] };
  expect(taskSignature({ ...form, fields: form.fields.toReversed() })).toBe(taskSignature(form));
  expect(taskSignature({ ...form, fieldsets: [] })).not.toBe(taskSignature(form));
});
