import { classifyAnswer, type HttpAnswer } from "./classify";
import { fail, succeed, type Result } from "./failure";
import { parseJson } from "./json";

/** How a success is read. `read` gives undefined for a foreign shape; `empty` is the value of an empty body. */
export interface AnswerReader<T> {
  read: (body: unknown) => T | undefined;
  empty?: T;
  /** Storage services answer in XML or not at all: then any success has the value `empty`. */
  anyText?: boolean;
}

/**
 * Reads a complete answer.
 * @returns the value, or `unreadable` for a success that is not what was promised (a captive portal's page, cut JSON),
 * or what {@link classifyAnswer} makes of a refusal.
 */
export function readAnswer<T>(answer: HttpAnswer, reader: AnswerReader<T>): Result<T> {
  const { url, status, text } = answer;
  if (status < 200 || status > 299) return fail(classifyAnswer(answer));
  if (text.trim() === "" || reader.anyText) {
    return reader.empty === undefined
      ? fail({ kind: "unreadable", url, status, what: "not-json" })
      : succeed(reader.empty);
  }
  const body = parseJson(text);
  if (body === undefined) return fail({ kind: "unreadable", url, status, what: "not-json" });
  const value = reader.read(body);
  return value === undefined
    ? fail({ kind: "unreadable", url, status, what: "wrong-shape" })
    : succeed(value);
}
