import { object } from "../http/shapes";
import { readOptions, type RawOption } from "../fields/options";
import { FIELD_TYPES, type AnyField, type Fieldset, type FieldType } from "../fields/output-field";
import { parseValue, readLooseText } from "../fields/parse-value";
import {
  anything,
  flag,
  list,
  numberOrNull,
  numericIdOrNull,
  readEach,
  readerOf,
  text,
  textOrNull,
} from "./schema";

const readOption = readerOf(
  object({ id: numericIdOrNull, api_name: textOrNull, value: text, is_selected: flag }),
);
const readAttachment = readerOf(object({ id: numericIdOrNull, name: text, url: textOrNull }));
const readRawField = readerOf(
  object({
    api_name: text,
    name: text,
    description: text,
    type: text,
    is_required: flag,
    is_hidden: flag,
    order: numberOrNull,
    value: anything,
    markdown_value: textOrNull,
    user_id: numericIdOrNull,
    group_id: numericIdOrNull,
    selections: list,
    attachments: list,
  }),
);
const readRawFieldset = readerOf(
  object({
    api_name: text,
    name: text,
    title: text,
    description: text,
    order: numberOrNull,
    layout: text,
    label_position: text,
    fields: list,
  }),
);

function readRawOption(option: unknown): RawOption | undefined {
  if (typeof option === "string") return option;
  const raw = readOption(option);
  return raw && { id: raw.id, apiName: raw.api_name, text: raw.value, selected: raw.is_selected };
}

/** The documentation's name of radio fields (reference §23). */
const findType = (type: string): FieldType | undefined =>
  type === "radiobutton" ? "radio" : FIELD_TYPES.find((known) => known === type);

/** Reads one field of any server. @returns undefined only for something that has no api name. */
function readField(item: unknown): AnyField | undefined {
  const raw = readRawField(item);
  if (!raw?.api_name) return undefined;
  const common = {
    apiName: raw.api_name,
    name: raw.name,
    description: raw.description,
    required: raw.is_required,
    hidden: raw.is_hidden,
    order: raw.order ?? 0,
  };
  // Answers are kept by api name, which must be none of what every object has a member of.
  const type = raw.api_name in {} ? undefined : findType(raw.type);
  if (!type) return { ...common, type: "unknown", serverType: raw.type, shown: readLooseText(raw.value) };

  const rawOptions = readEach(raw.selections, readRawOption);
  const options = readOptions(rawOptions);
  const value = {
    value: raw.value,
    markdown: raw.markdown_value,
    userId: raw.user_id,
    groupId: raw.group_id,
    options: rawOptions,
    attachments: readEach(raw.attachments, readAttachment),
  };
  return { ...common, type, options, value: parseValue(type, value, options) };
}

const inOrder = <T extends { order: number }>(items: T[]) =>
  items.toSorted((one, other) => other.order - one.order);

/** Reads a list of fields into the order they are shown: higher `order` first (reference §9). */
export function readFields(items: unknown[]): AnyField[] {
  return inOrder(readEach(items, readField));
}

/** Reads a list of fieldsets into the order they are shown. */
export function readFieldsets(items: unknown[]): Fieldset[] {
  return inOrder(
    readEach(items, (item) => {
      const raw = readRawFieldset(item);
      return (
        raw && {
          apiName: raw.api_name,
          title: raw.title || raw.name,
          description: raw.description,
          order: raw.order ?? 0,
          layout: raw.layout === "horizontal" ? "horizontal" : "vertical",
          labelPosition: raw.label_position === "left" ? "left" : "top",
          fields: readFields(raw.fields),
        }
      );
    }),
  );
}
