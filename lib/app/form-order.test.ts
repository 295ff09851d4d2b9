import { describe, expect, it } from "vitest";
import { orderForm } from "./form-order";
import { sampleField } from "./testing/samples";

describe("orderForm", () => {
  it("mixes fields and fieldsets, higher order first, without hidden ones", () => {
    const fieldset = {
      apiName: "fs",
      title: "",
      description: "",
      order: 5,
      layout: "vertical",
      labelPosition: "top",
      fields: [
        sampleField("number", { apiName: "in" }),
        sampleField("number", { apiName: "secret", hidden: true }),
      ],
    } as const;
    const form = {
      fields: [
        sampleField("string", { apiName: "low", order: 1 }),
        sampleField("string", { apiName: "high", order: 9 }),
        sampleField("string", { apiName: "hidden", order: 10, hidden: true }),
      ],
      fieldsets: [
        { ...fieldset, fields: [...fieldset.fields] },
        { ...fieldset, apiName: "empty", order: 99, fields: [] },
      ],
    };
    const shown = orderForm(form).map((part) =>
      part.kind === "field" ? part.field.apiName : part.fieldset.fields.map(({ apiName }) => apiName),
    );
    expect(shown).toEqual(["high", ["in"], "low"]);
  });
});
