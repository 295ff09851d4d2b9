import { bodyRefusal, detail, parameterRefusal, refuse, serverError } from "./answer.ts";
import type { SandboxRequest } from "./request.ts";

/**
 * The body of a write as a dictionary, refused as Django REST framework refuses it (reference §3, `errors`).
 * A missing body and a form both give a dictionary: a form's values are texts.
 */
export function readBody(request: SandboxRequest): Record<string, unknown> {
  const type = (request.headers["content-type"] ?? "").toLowerCase();
  if (request.body.length === 0) return {};
  if (type.startsWith("application/x-www-form-urlencoded")) {
    return Object.fromEntries(new URLSearchParams(request.body.toString()));
  }
  if (type.startsWith("multipart/form-data")) return {};
  if (!type.startsWith("application/json")) {
    refuse(detail(415, `Unsupported media type "${request.headers["content-type"] ?? ""}" in request.`));
  }
  const value = parseJson(request.body);
  if (value === null) refuse(serverError());
  if (typeof value !== "object" || Array.isArray(value)) {
    refuse(bodyRefusal(`Invalid data. Expected a dictionary, but got ${pythonType(value)}.`));
  }
  return Object.fromEntries(Object.entries(value));
}

/** True for a body that was sent as a form. */
export function isForm(request: SandboxRequest): boolean {
  return /urlencoded|form-data/.test(request.headers["content-type"] ?? "");
}

/** The name Python gives to the type of a JSON value. */
export function pythonType(value: unknown): string {
  if (Array.isArray(value)) return "list";
  if (typeof value === "string") return "str";
  if (typeof value === "boolean") return "bool";
  return Number.isInteger(value) ? "int" : "float";
}

function parseJson(body: Buffer): unknown {
  let text = "";
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(body);
    const value: unknown = JSON.parse(text);
    return value;
  } catch (error) {
    if (error instanceof SyntaxError) {
      const at = Number(/position (\d+)/.exec(error.message)?.[1] ?? text.length);
      const line = text.slice(0, at).split("\n").length;
      refuse(detail(400, `JSON parse error - Expecting value: line ${line} column ${at + 1} (char ${at})`));
    }
    return refuse(detail(400, "JSON parse error - 'utf-8' codec can't decode byte"));
  }
}

/** An integer a body has to hold (checklist items). */
export function requireInteger(body: Record<string, unknown>, name: string): number {
  if (!Object.hasOwn(body, name)) refuse(parameterRefusal(name, "This field is required."));
  const value = body[name];
  if (value === null) refuse(parameterRefusal(name, "This field may not be null."));
  const text = typeof value === "string" || typeof value === "number" ? String(value) : "";
  if (!/^-?\d+$/.test(text)) refuse(parameterRefusal(name, "A valid integer is required."));
  return Number(text);
}

/**
 * A text a body has to hold, trimmed; numbers are taken as texts (reference §30, item 8).
 *
 * @param blank The message for a text with nothing in it.
 */
export function requireText(body: Record<string, unknown>, name: string, blank: string): string {
  if (!Object.hasOwn(body, name)) refuse(parameterRefusal(name, "This field is required."));
  const value = body[name];
  if (value === null) refuse(parameterRefusal(name, "This field may not be null."));
  if (typeof value !== "string" && typeof value !== "number") {
    return refuse(parameterRefusal(name, "Not a valid string."));
  }
  const text = String(value).trim();
  if (text === "") refuse(parameterRefusal(name, blank));
  if (text.includes("\0")) refuse(parameterRefusal(name, "Null characters are not allowed."));
  const [lone] = /\p{Surrogate}/u.exec(text) ?? [];
  if (lone !== undefined) {
    const code = lone.charCodeAt(0).toString(16).toUpperCase();
    refuse(parameterRefusal(name, `Surrogate characters are not allowed: U+${code}.`));
  }
  return text;
}

/** A choice in the query; null where it is not given. */
export function readChoiceParameter(
  query: URLSearchParams,
  name: string,
  choices: readonly string[],
): string | null {
  const value = query.get(name);
  if (value === null || value === "") return null;
  if (!choices.includes(value)) refuse(parameterRefusal(name, `"${value}" is not a valid choice.`));
  return value;
}

/** A boolean in the query as DRF reads it; null where it is not given. */
export function readBooleanParameter(query: URLSearchParams, name: string): boolean | null {
  const value = query.get(name);
  if (value === null) return null;
  if (/^(?:t|true|1|y|yes|on)$/i.test(value)) return true;
  if (/^(?:f|false|0|n|no|off)$/i.test(value)) return false;
  return refuse(parameterRefusal(name, "Must be a valid boolean."));
}

/** An integer in the query; null where it is not given. */
export function readIntegerParameter(query: URLSearchParams, name: string): number | null {
  const value = query.get(name);
  if (value === null || value === "") return null;
  if (!/^\s*-?\d+\s*$/.test(value)) refuse(parameterRefusal(name, "A valid integer is required."));
  return Number(value);
}
