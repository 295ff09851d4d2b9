import { describe, expect, it } from "vitest";
import type { PickedPage } from "../store/stored";
import { NAME_FIELD } from "./launch-options";
import {
  completeMapping,
  isDecided,
  NOWHERE,
  placesFor,
  presentParts,
  readPageAnswers,
} from "./page-mapping";
import { sampleField } from "./testing/samples";

const NAME = NAME_FIELD.apiName;
const FORM = {
  fields: [
    sampleField("string", { apiName: "subject" }),
    sampleField("text", { apiName: "details" }),
    sampleField("url", { apiName: "order" }),
    sampleField("number", { apiName: "amount" }),
    sampleField("url", { apiName: "secret", hidden: true }),
  ],
  fieldsets: [],
};
const page = (parts: Partial<PickedPage> = {}): PickedPage => ({
  title: "Order 20391",
  url: "https://shop.example.com/orders/20391",
  selection: "",
  link: "",
  image: "",
  at: 0,
  appliedTo: null,
  ...parts,
});
const answers = (picked: PickedPage, mapping: object) =>
  readPageAnswers(picked, mapping, FORM).map(({ field, value }) => [
    field.apiName,
    "text" in value ? value.text : value,
  ]);

describe("the places for a part of a page", () => {
  it("are shown fields of text and the name; fields of addresses for addresses only", () => {
    expect(placesFor("title", FORM).map(({ apiName }) => apiName)).toEqual(["subject", "details", NAME]);
    expect(placesFor("link", FORM).map(({ apiName }) => apiName)).toEqual([
      "subject",
      "details",
      "order",
      NAME,
    ]);
  });
});

describe("a mapping", () => {
  it("is suggested: addresses to addresses, words to words", () => {
    expect(completeMapping(page(), FORM)).toEqual({ title: NAME, url: "order" });
    expect(completeMapping(page({ selection: "broken", link: "https://a.example.com" }), FORM)).toEqual({
      selection: "details",
      link: "order",
      title: NAME,
      url: NOWHERE,
    });
  });

  it("is suggested to put the title into a line that has to be filled in", () => {
    const form = {
      ...FORM,
      fields: [...FORM.fields, sampleField("string", { apiName: "topic", required: true })],
    };
    expect(completeMapping(page(), form).title).toBe("topic");
  });

  it("keeps what was chosen before, as far as the form still has it", () => {
    const remembered = { title: "subject", url: "gone" };
    expect(completeMapping(page(), FORM, remembered)).toEqual({ title: "subject", url: "order" });
    expect(isDecided(page(), FORM, remembered)).toBe(false);
    expect(isDecided(page(), FORM, { title: "subject", url: NOWHERE })).toBe(true);
    expect(
      isDecided(page({ image: "https://i.example.com" }), FORM, { title: "subject", url: "order" }),
    ).toBe(false);
  });
});

describe("what a page puts into a form", () => {
  it("goes where the mapping says, several parts one after the other", () => {
    const picked = page({ selection: "It is  broken.\n\n\n\nReally." });
    const mapping = { title: "subject", url: "details", selection: "details" };
    expect(answers(picked, mapping)).toEqual([
      ["subject", "Order 20391"],
      ["details", "https://shop.example.com/orders/20391\n\nIt is  broken.\n\nReally."],
    ]);
  });

  it("is cut to what a field takes; an address is put whole or not at all", () => {
    const picked = page({
      title: `Long\n${"x".repeat(300)}`,
      url: `https://a.example.com/${"y".repeat(200)}`,
    });
    expect(answers(picked, { title: "subject" })[0]?.[1]).toHaveLength(140);
    expect(answers(picked, { title: NAME })[0]?.[1]).toHaveLength(120);
    expect(answers(picked, { url: "subject" })).toEqual([]);
    expect(answers(picked, { url: "order" })).toEqual([["order", picked.url]]);
  });

  it("holds nothing that the server refuses or that runs", () => {
    const picked = page({
      title: "a\0b\u200bc\ud800",
      url: "javascript:alert(1)",
      image: "data:image/png;base64,AA",
    });
    expect(answers(picked, { title: "subject", url: "order", image: "order" })).toEqual([
      ["subject", "abc\ufffd"],
    ]);
  });

  it("is nothing for parts that are blank", () => {
    expect(presentParts(page({ title: "  ", url: "" }))).toEqual([]);
    expect(answers(page({ title: " " }), { title: "subject" })).toEqual([]);
  });
});
