import type { Dialect } from "./dialect";
import { writeFileLink } from "./file-links";
import { normalizeNumber } from "./number";
import type { Answers, AnyField, FieldValue, FileReference, Option, OutputField } from "./output-field";
import { idForServer, nameForServer, type People } from "./person";
import type { Problem } from "./problem";
import { normalizeUrl } from "./web-address";

type Encoded<T = unknown> = { ok: true; value: T } | { ok: false; problem: Problem };

const encoded = <T>(value: T): Encoded<T> => ({ ok: true, value });
const refused = (problem: Problem): Encoded<never> => ({ ok: false, problem });

/** All or the first problem. */
function encodeAll<From>(values: From[], encode: (value: From) => Encoded): Encoded<unknown[]> {
  const results = values.map(encode);
  const bad = results.find((result) => !result.ok);
  return bad && !bad.ok ? bad : encoded(results.flatMap((result) => (result.ok ? [result.value] : [])));
}

function encodeChoice(key: string, options: Option[], choice: Dialect["choice"]): Encoded {
  const option = options.find((known) => known.key === key);
  const written = { text: option?.text, "api-name": option?.apiName, id: option?.id }[choice];
  return written === undefined || written === null
    ? refused({ code: "no-such-option", option: key })
    : encoded(written);
}

function encodeFile(file: FileReference, dialect: Dialect): Encoded {
  const written =
    file.kind === "local" ? null : dialect.file === "link" ? writeFileLink(file) : file.attachmentId;
  return written === null ? refused({ code: "file-not-uploaded", name: file.name }) : encoded(written);
}

function encodeDate(seconds: number | null, format: Dialect["date"]): Encoded {
  if (seconds === null || format === "seconds") return encoded(seconds);
  const date = new Date(Math.round(seconds * 1000));
  return Number.isNaN(date.getTime()) ? refused({ code: "date-out-of-range" }) : encoded(date.toISOString());
}

/** One value in the write format of a dialect (reference §11 and §28). Empty is `""`, `[]` or null. */
export function encodeValue(
  value: FieldValue,
  options: Option[],
  dialect: Dialect,
  people?: People,
): Encoded {
  switch (value.type) {
    case "number":
      return encoded(normalizeNumber(value.text));
    case "url":
      return encoded(normalizeUrl(value.text));
    case "date":
      return encodeDate(value.seconds, dialect.date);
    case "radio":
    case "dropdown":
      return value.choice === null ? encoded("") : encodeChoice(value.choice, options, dialect.choice);
    case "checkbox":
      return encodeAll(value.choices, (key) => encodeChoice(key, options, dialect.choice));
    case "user":
      if (value.person === null) return encoded("");
      return dialect.person === "id"
        ? idForServer(value.person, people)
        : nameForServer(value.person, people);
    case "file":
      return encodeAll(value.files, (file) => encodeFile(file, dialect));
    default:
      return encoded(value.text);
  }
}

export interface AnswersToEncode {
  /** All fields of the task, those of its fieldsets included. Unknown ones are left out. */
  fields: AnyField[];
  answers: Answers;
  dialect: Dialect;
  /** People and groups, where a value names only an id or only a name. */
  directory?: People;
}

export type EncodedAnswers =
  { ok: true; output: Record<string, unknown> } | { ok: false; field: string; problem: Problem };

/** A person answers what is shown; a hidden field keeps what it has. */
function currentValue(field: OutputField, answers: Answers): FieldValue {
  const answer = field.hidden ? undefined : answers[field.apiName];
  return answer ?? field.value;
}

/**
 * The `output` of a completion. Every field is sent, touched or not, because old servers clear what is missing and new
 * ones do not check it (reference §29.2). Only a hidden field whose present value this server would refuse stays out.
 * @returns the output by api name, or the first field whose value cannot be written and why.
 */
export function encodeAnswers({ fields, answers, dialect, directory }: AnswersToEncode): EncodedAnswers {
  const output: Record<string, unknown> = {};
  for (const field of fields) {
    if (field.type === "unknown") continue;
    const value = currentValue(field, answers);
    const result =
      value.type === field.type
        ? encodeValue(value, field.options, dialect, directory)
        : refused({ code: "wrong-type" });
    if (result.ok) output[field.apiName] = result.value;
    else if (!field.hidden) return { ok: false, field: field.apiName, problem: result.problem };
  }
  return { ok: true, output };
}
