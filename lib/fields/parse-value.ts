import { readFileAddresses, readFileLinks } from "./file-links";
import { matchChoice, matchChoices, type RawOption } from "./options";
import type { FieldType, FieldValue, Option, PersonReference, RemoteFile } from "./output-field";

/** A field's value as a server gives it, members that a server does not know being null (reference §6 and §28). */
export interface RawValue {
  value: unknown;
  markdown: string | null;
  userId: number | null;
  groupId: number | null;
  options: RawOption[];
  attachments: { id: number | null; name: string; url: string | null }[];
}

/** A stored value as text: numbers and booleans are written out, anything else counts as empty. */
export function readLooseText(value: unknown): string {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean"
    ? String(value)
    : "";
}

/** Reads an ISO 8601 date or time. One without a zone is taken as UTC. @returns Unix seconds, or null. */
export function readIsoSeconds(text: string): number | null {
  if (!/^\d{4}-\d\d-\d\d/.test(text)) return null;
  const needsZone = text.includes("T") && !/(Z|[+-]\d\d:?\d\d)$/i.test(text);
  const milliseconds = Date.parse(needsZone ? `${text}Z` : text);
  return Number.isNaN(milliseconds) ? null : milliseconds / 1000;
}

/** As far as dates go, in seconds. */
const FURTHEST = 8.64e12;

/** Reads a stored date: seconds as text (today) or ISO (documented). `True` is what the server makes of JSON true. */
function readDate(text: string): number | null {
  if (text === "True") return 1;
  if (/^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text))
    return Math.abs(Number(text)) <= FURTHEST ? Number(text) : null;
  return readIsoSeconds(text);
}

/** Reads a stored person. Servers that give no ids show a name, the oldest ones the bare id of a user. */
function readPerson(text: string, { userId, groupId }: RawValue): PersonReference | null {
  if (groupId !== null) return { kind: "group", id: groupId, name: text, email: null };
  if (userId !== null) return { kind: "user", id: userId, name: text, email: null };
  if (text === "") return null;
  if (/^\d+$/.test(text)) return { kind: "user", id: Number(text), name: text, email: null };
  return { kind: "user", id: 0, name: text, email: text.includes("@") ? text : null };
}

function readFiles(text: string, { markdown, attachments }: RawValue): RemoteFile[] {
  if (attachments.length > 0) {
    return attachments.map(({ id, name, url }) => ({ kind: "remote", name, url, attachmentId: id }));
  }
  const links = readFileLinks(markdown ?? text);
  return links.length > 0 ? links : readFileAddresses(text);
}

/** Keys of the options a server marks as chosen itself. Empty when it does not mark any. */
function readSelected(raw: RawOption[], options: Option[]): string[] {
  return options
    .filter((_, index) => {
      const option = raw[index];
      return typeof option === "object" && option.selected;
    })
    .map((option) => option.key);
}

/**
 * Reads the stored value of a field, whatever the server's dialect. Never fails: what cannot be read counts as empty,
 * except an option that no longer exists, which is kept under its text so that the form can say so.
 * @param options the field's options, as `readOptions` made them from `raw.options`.
 */
export function parseValue(type: FieldType, raw: RawValue, options: Option[]): FieldValue {
  const text = readLooseText(raw.value);
  switch (type) {
    case "date":
      return { type, seconds: readDate(text) };
    case "radio":
    case "dropdown":
      return { type, choice: readSelected(raw.options, options)[0] ?? matchChoice(text, options) };
    case "checkbox": {
      const selected = readSelected(raw.options, options);
      return { type, choices: selected.length > 0 ? selected : matchChoices(text, options) };
    }
    case "user":
      return { type, person: readPerson(text, raw) };
    case "file":
      return { type, files: readFiles(text, raw) };
    default:
      return { type, text };
  }
}
