import { knownFields, type Form } from "../fields/all-fields";
import { fitAddress, fitText } from "../fields/fit-text";
import type { FieldValue, OutputField } from "../fields/output-field";
import type { PageMapping, PagePart, PickedPage } from "../store/stored";
import { NAME_LIMIT } from "../tasks/name-pattern";
import { NAME_FIELD } from "./launch-options";

/** In a mapping: this part goes nowhere. */
export const NOWHERE = "";

/** The most telling first. */
const PARTS: PagePart[] = ["selection", "link", "image", "title", "url"];

type TextType = "string" | "text" | "url";
type TextField = OutputField & { type: TextType };

/** The parts that a picked page has. */
export function presentParts(page: PickedPage): PagePart[] {
  return PARTS.filter((part) => page[part].trim() !== "");
}

/** The fields that can take a part, the workflow's name last: addresses go anywhere, words into text only. */
export function placesFor(part: PagePart, form: Form): OutputField[] {
  const fields = textFields(form).filter(({ type }) => type !== "url" || isAddress(part));
  return [...fields, NAME_FIELD];
}

/**
 * Decides for every part of a page where it goes: as the person has chosen before, where that field is still there, else
 * where it most probably belongs, each field once.
 */
export function completeMapping(page: PickedPage, form: Form, remembered: PageMapping = {}): PageMapping {
  const mapping: PageMapping = {};
  const parts = presentParts(page);
  for (const part of parts) if (isUsable(part, form, remembered)) mapping[part] = remembered[part];
  const free = textFields(form).filter(({ apiName }) => !Object.values(mapping).includes(apiName));
  const take = (type: TextType, isFit: (field: TextField) => boolean = () => true) => {
    const index = free.findIndex((field) => field.type === type && isFit(field));
    return index < 0 ? undefined : free.splice(index, 1)[0]?.apiName;
  };
  for (const part of parts.filter((one) => mapping[one] === undefined)) {
    if (isAddress(part)) mapping[part] = take("url") ?? take("text") ?? NOWHERE;
    else if (part === "selection") mapping[part] = take("text") ?? take("string") ?? NOWHERE;
    else mapping[part] = take("string", ({ required }) => required) ?? NAME_FIELD.apiName;
  }
  return mapping;
}

/** Whether the person has chosen for every part of this page before, and each choice is still possible. */
export function isDecided(page: PickedPage, form: Form, remembered: PageMapping | undefined): boolean {
  return remembered !== undefined && presentParts(page).every((part) => isUsable(part, form, remembered));
}

function isUsable(part: PagePart, form: Form, mapping: PageMapping): boolean {
  const key = mapping[part];
  return key === NOWHERE || placesFor(part, form).some(({ apiName }) => apiName === key);
}

export interface PageAnswer {
  field: OutputField;
  value: FieldValue;
}

/** What a page puts into a form. Several parts of one field follow one another; what does not fit at all is left out. */
export function readPageAnswers(page: PickedPage, mapping: PageMapping, form: Form): PageAnswer[] {
  return [...textFields(form), NAME_FIELD].flatMap((field) => {
    const type: TextType = field.type === "text" || field.type === "url" ? field.type : "string";
    const limit = field === NAME_FIELD ? NAME_LIMIT : undefined;
    const texts = presentParts(page)
      .toReversed()
      .filter((part) => mapping[part] === field.apiName)
      .flatMap((part) => (isAddress(part) ? fitAddress : fitText)(page[part], type, limit) || []);
    const [first] = texts;
    if (first === undefined) return [];
    const text = type === "url" ? first : fitText(texts.join(type === "text" ? "\n\n" : " "), type, limit);
    return text ? [{ field, value: { type, text } }] : [];
  });
}

const isAddress = (part: PagePart) => part !== "title" && part !== "selection";

function textFields(form: Form): TextField[] {
  return knownFields(form).filter(
    (field): field is TextField => !field.hidden && ["string", "text", "url"].includes(field.type),
  );
}
