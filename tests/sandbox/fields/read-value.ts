import { fieldRefusal, refuse, serverError } from "../http/answer.ts";
import type { Field, Person, StoredValue } from "../model.ts";
import type { State } from "../state.ts";
import { clearText } from "./clear-text.ts";
import { toDecimalText } from "./decimal.ts";
import { formatDate, isBeyondCalendar } from "./formatted-date.ts";
import { readChoice, readChoices } from "./read-choice.ts";
import { readAttachmentIds, readFileLinks } from "./read-files.ts";
import { readPerson } from "./read-person.ts";
import { cleared, stored } from "./stored-value.ts";
import { breaksTheServer, isLooseAddress } from "./web-address.ts";

/** What a value is checked against. */
export interface ValueContext {
  state: State;
  /** Whoever sends the value: dates are written out in this person's time zone and format. */
  person: Person;
  /** The file service's base address, without a slash at the end. */
  filesUrl: string;
}

/** True for what the server takes as "nothing": null, "" and []. */
export function isEmptyValue(raw: unknown): boolean {
  return raw === null || raw === undefined || raw === "" || (Array.isArray(raw) && raw.length === 0);
}

/**
 * Checks one sent value as the server does and gives what it stores (reference §11, `complete-rejections`).
 *
 * Refuses with 400 naming the field, or with the 500 page where the real server fails.
 */
export function readValue(context: ValueContext, field: Field, raw: unknown): StoredValue {
  if (isEmptyValue(raw)) {
    if (field.required) refuse(fieldRefusal(field.apiName, "Please fill in the required fields."));
    return cleared();
  }
  const { state } = context;
  switch (field.type) {
    case "string":
    case "text":
      return readText(field, raw);
    case "number":
      return readNumber(field, raw);
    case "date":
      return readDate(context, field, raw);
    case "url":
      return readAddress(field, raw);
    case "radio":
    case "dropdown":
      return readChoice(state.dialect, field, raw);
    case "checkbox":
      return readChoices(state.dialect, field, raw);
    case "user":
      return readPerson(state, field, raw);
    case "file":
      return state.dialect.file === "link"
        ? readFileLinks(context.filesUrl, field, raw)
        : readAttachmentIds(state, field, raw);
  }
}

function readText(field: Field, raw: unknown): StoredValue {
  if (typeof raw !== "string") return refuse(fieldRefusal(field.apiName, "Value should be a string."));
  if (field.type === "string" && Array.from(raw).length > 140) {
    refuse(fieldRefusal(field.apiName, "The value of the field exceeds the limit of 140 characters."));
  }
  refuseUnstorable(raw);
  return stored(raw, { clear: clearText(raw) });
}

/** NUL characters and lone surrogates end in a 500 (reference §11 and §30, item 7). */
function refuseUnstorable(text: string): void {
  if (text.includes("\0") || !text.isWellFormed()) refuse(serverError());
}

function readNumber(field: Field, raw: unknown): StoredValue {
  const text = toDecimalText(raw);
  return text === null ? refuse(fieldRefusal(field.apiName, "The value must be a number.")) : stored(text);
}

function readDate({ state, person }: ValueContext, field: Field, raw: unknown): StoredValue {
  const written = (at: number) => formatDate(at, person.timezone, person.dateFormat);
  if (state.dialect.isoDates) {
    const at = typeof raw === "string" && /^\d{4}-\d\d-\d\d/.test(raw) ? Date.parse(raw) / 1000 : Number.NaN;
    if (Number.isNaN(at)) refuse(fieldRefusal(field.apiName, "The date value must be an ISO 8601 date."));
    return stored(String(raw), { markdown: written(at), clear: written(at) });
  }
  if (typeof raw === "boolean") {
    return stored(raw ? "True" : "False", { markdown: written(Number(raw)), clear: written(Number(raw)) });
  }
  if (typeof raw !== "number") {
    return refuse(
      fieldRefusal(field.apiName, "The date value must be an integer or a floating-point number."),
    );
  }
  if (isBeyondCalendar(raw)) refuse(serverError());
  return stored(String(raw), { markdown: written(raw), clear: written(raw) });
}

function readAddress(field: Field, raw: unknown): StoredValue {
  if (typeof raw !== "string") {
    return refuse(fieldRefusal(field.apiName, "URL field value should be a string."));
  }
  refuseUnstorable(raw);
  if (breaksTheServer(raw)) refuse(serverError());
  if (!isLooseAddress(raw)) refuse(fieldRefusal(field.apiName, "The URL is invalid."));
  return stored(raw, { markdown: `[${field.name}](${raw})` });
}
