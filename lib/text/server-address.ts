import { isLoopback } from "./loopback";

/**
 * Why a text is no usable address: nothing typed, not an address at all, a name or password before the host, neither
 * http nor https, or http to anything but this computer.
 */
export type AddressProblem = "empty" | "not-an-address" | "credentials" | "not-web" | "insecure";

export type ParsedAddress = { ok: true; address: string } | { ok: false; problem: AddressProblem };

/** A host as `URL` gives it, without the characters that no name has but `URL` lets pass. */
const HOST = /^(?:[a-z0-9._-]+|\[[0-9a-f:.]+\])$/;

/**
 * Reads what a person typed or pasted: an API address or any page of the web app, with or without a scheme. Answers with
 * scheme, host, port and path, without a trailing slash. Query and fragment are dropped, since links from Pneumatic may
 * carry tokens there.
 */
export function parseServerAddress(text: string): ParsedAddress {
  const typed = text.trim().replace(/^(?:<(.*)>|"(.*)")$/, "$1$2");
  if (typed === "") return { ok: false, problem: "empty" };
  if (/\s/.test(typed)) return { ok: false, problem: "not-an-address" };
  const url = URL.parse(withScheme(typed));
  if (url === null) return { ok: false, problem: "not-an-address" };
  if (url.protocol !== "https:" && url.protocol !== "http:") return { ok: false, problem: "not-web" };
  if (!HOST.test(url.hostname)) return { ok: false, problem: "not-an-address" };
  if (url.username !== "" || url.password !== "") return { ok: false, problem: "credentials" };
  if (url.protocol === "http:" && !isLoopback(url.hostname)) return { ok: false, problem: "insecure" };
  return { ok: true, address: url.origin + url.pathname.replace(/\/+$/, "") };
}

function withScheme(typed: string): string {
  const hasScheme = /^[a-z][a-z0-9+.-]*:(?!\d+(?:[/?#]|$))/i.test(typed);
  if (hasScheme) return typed;
  const host = typed.split(/[/:?#]/, 1)[0]?.toLowerCase() ?? "";
  return `${isLoopback(host) ? "http" : "https"}://${typed}`;
}
