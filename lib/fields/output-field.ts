/**
 * The one model of an output field (and of a kickoff field), whatever dialect the server speaks. Values are typed; how
 * they look on the wire is known to `lib/fields` and `lib/pneumatic` alone (design §6, reference §11 and §28).
 */
export const FIELD_TYPES = [
  "string",
  "text",
  "number",
  "date",
  "url",
  "radio",
  "dropdown",
  "checkbox",
  "user",
  "file",
] as const;
export type FieldType = (typeof FIELD_TYPES)[number];

/** One choice. `key` identifies it in values: the text where options are plain strings, else its api_name or id. */
export interface Option {
  key: string;
  text: string;
  apiName: string | null;
  id: number | null;
}

/** A person or group chosen in a user field. `email` is null where only the server's display name is known yet. */
export interface PersonReference {
  kind: "user" | "group";
  id: number;
  name: string;
  email: string | null;
}

/** A file the server already has: a link of the file service (current) or an attachment id (classic). */
export interface RemoteFile {
  kind: "remote";
  name: string;
  url: string | null;
  attachmentId: number | null;
}

/** A file that still lies in this browser (`lib/store/files`), waiting to be uploaded. `size` is in bytes. */
export interface LocalFile {
  kind: "local";
  fileId: string;
  name: string;
  size: number;
}
export type FileReference = RemoteFile | LocalFile;

export type FieldValue =
  | { type: "string" | "text" | "number" | "url"; text: string }
  /** Unix seconds, possibly fractional, as the server stores them. */
  | { type: "date"; seconds: number | null }
  /** An option's key. */
  | { type: "radio" | "dropdown"; choice: string | null }
  /** Options' keys, in the order of the options. */
  | { type: "checkbox"; choices: string[] }
  | { type: "user"; person: PersonReference | null }
  | { type: "file"; files: FileReference[] };

export interface OutputField {
  apiName: string;
  name: string;
  description: string;
  type: FieldType;
  required: boolean;
  hidden: boolean;
  /** Higher comes first (reference §9). */
  order: number;
  options: Option[];
  value: FieldValue;
}

/** A field of a type this version does not know. It is shown read-only and never sent. */
export interface UnknownField {
  apiName: string;
  name: string;
  description: string;
  type: "unknown";
  serverType: string;
  required: boolean;
  hidden: boolean;
  order: number;
  shown: string;
}

export type AnyField = OutputField | UnknownField;

export interface Fieldset {
  apiName: string;
  title: string;
  description: string;
  order: number;
  layout: "horizontal" | "vertical";
  labelPosition: "top" | "left";
  fields: AnyField[];
}

/** What a person typed, by the field's api name. A missing key means "not touched". */
export type Answers = Record<string, FieldValue>;
