import { expect, it } from "vitest";
import type { FieldValue, OutputField } from "../fields/output-field";
import { fieldSignature } from "../fields/signature";
import { draftSplitter } from "./split-draft";

const option = (text: string) => ({ key: text, text, apiName: null, id: null });
const risk: OutputField = {
  apiName: "risk",
  name: "Risk",
  description: "",
  type: "radio",
  required: true,
  hidden: false,
  order: 0,
  options: [option("Low"), option("High")],
  value: { type: "radio", choice: null },
};
const answer: FieldValue = { type: "radio", choice: "High" };
const form = (...fields: OutputField[]) => ({ fields, fieldsets: [] });

it("puts an answer into the form while its field is the same", () => {
  const entries = { risk: { signature: fieldSignature(risk), value: answer } };
  expect(draftSplitter(form({ ...risk, name: "New name" }))(entries)).toEqual({
    answers: { risk: answer },
    earlier: {},
  });
});

it("keeps an answer aside when the field has changed or is gone", () => {
  const entries = { risk: { signature: fieldSignature(risk), value: answer } };
  const aside = { answers: {}, earlier: { risk: answer } };
  const changed = form({ ...risk, options: [option("Low"), option("Medium")] });
  expect(draftSplitter(changed)(entries)).toEqual(aside);
  expect(draftSplitter(form())(entries)).toEqual(aside);
});
