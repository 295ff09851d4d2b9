import { isLoopback } from "../text/loopback";

/** Why the server would refuse a webhook address (reference §18). */
export type WebhookProblem =
  "empty" | "too-long" | "not-a-url" | "not-web" | "single-label-host" | "bad-host";

/** What the server accepts, and a person should know about nevertheless. */
export type WebhookWarning = "insecure" | "private-host" | "credentials" | "secret";

type CheckedWebhookUrl =
  { ok: true; url: string; warnings: WebhookWarning[] } | { ok: false; problem: WebhookProblem };

/** Longer addresses make the server fail with 500. */
const WEBHOOK_URL_LIMIT = 255;

const ADDRESS =
  /^([a-z][a-z0-9+.-]*):\/\/(?:([^\s/?#@]*)@)?(\[[0-9a-f:.]+\]|[^\s/?#:@]*)(?::\d{1,5})?(?:[/?#]\S*)?$/i;
const LABEL = /^(?!-)[a-z0-9\u00a1-\uffff-]{1,63}(?<!-)$/i;
const TOP_LEVEL = /^(?!-)(?:[a-z\u00a1-\uffff-]{2,63}|xn--[a-z0-9]{1,59})(?<!-)$/i;
const IPV4 = /^\d{1,3}(?:\.\d{1,3}){3}$/;
const PRIVATE_IPV4 = /^(?:127|10|0|192\.168|169\.254|172\.(?:1[6-9]|2\d|3[01]))\./;
const PRIVATE_NAME =
  /^(?:localhost$|\[::1?\]|\[f[cd]|\[fe[89ab])|\.(?:local|localhost|internal|intranet|lan|home|corp)$/i;

const SECRET_NAME = /(?:^|[-_])(?:key|apikey|token|secret|sig|signature|password|passwd|pwd|auth|code)$/i;
/** A part of a path that nobody would think up: long, of letters and digits; or a UUID. */
const RANDOM_PART = /^(?=.*\d)(?=.*[a-z])\w{20,}$|^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** Hosts whose webhook addresses are secrets whatever they look like. */
const SECRET_HOST =
  /(?:^|\.)(?:api\.puq\.ai|hooks\.slack\.com|hooks\.zapier\.com|hook\.[a-z0-9.]*make\.com)$/i;

/**
 * Checks an address for webhooks by the rules of the server, before anything is sent (reference §18). The address is
 * given back as it was typed, without blanks around it.
 */
export function checkWebhookUrl(text: string): CheckedWebhookUrl {
  const url = text.trim();
  const fail = (problem: WebhookProblem): CheckedWebhookUrl => ({ ok: false, problem });
  if (url === "") return fail("empty");
  const parts = ADDRESS.exec(url);
  if (parts === null) return fail("not-a-url");
  const [, scheme = "", credentials, host = ""] = parts;
  if (!/^https?$/i.test(scheme)) return fail("not-web");
  const problem = checkHost(host);
  if (problem !== null) return fail(problem);
  const parsed = URL.parse(url);
  if (parsed === null) return fail("not-a-url");
  if (url.length > WEBHOOK_URL_LIMIT) return fail("too-long");
  const warnings: WebhookWarning[] = [];
  if (scheme.toLowerCase() === "http") warnings.push("insecure");
  if ((IPV4.test(host) && PRIVATE_IPV4.test(host)) || PRIVATE_NAME.test(host)) warnings.push("private-host");
  if (credentials !== undefined) warnings.push("credentials");
  if (carriesSecret(parsed)) warnings.push("secret");
  return { ok: true, url, warnings };
}

function carriesSecret({ hostname, pathname, searchParams }: URL): boolean {
  return (
    SECRET_HOST.test(hostname) ||
    [...searchParams].some(([name, value]) => SECRET_NAME.test(name) && value !== "") ||
    pathname.split("/").some((part) => RANDOM_PART.test(part))
  );
}

/** An address that may be shown to bystanders: what could be a secret in it is left out. */
export function maskWebhookUrl(url: string): string {
  const checked = checkWebhookUrl(url);
  const isSecret = checked.ok && checked.warnings.some((warning) => /^(?:credentials|secret)$/.test(warning));
  const parsed = URL.parse(url);
  return isSecret && parsed ? `${parsed.protocol}//${parsed.host}/…` : url;
}

/** The host of an address as a person reads it, or the address itself where there is none. */
export function webhookHost(url: string): string {
  return URL.parse(url)?.host || url;
}

/** Whether a browser lets an extension call an address: https, and this computer. */
export function canCall(url: string): boolean {
  const parsed = URL.parse(url);
  if (parsed?.protocol === "https:") return true;
  return parsed?.protocol === "http:" && isLoopback(parsed.hostname);
}

function checkHost(host: string): "single-label-host" | "bad-host" | null {
  if (host === "" || host.length > 253) return "bad-host";
  if (host.startsWith("[") || IPV4.test(host) || host.toLowerCase() === "localhost") return null;
  const labels = host.replace(/\.$/, "").split(".");
  if (!labels.every((label) => LABEL.test(label))) return "bad-host";
  if (labels.length === 1) return "single-label-host";
  return TOP_LEVEL.test(labels.at(-1) ?? "") ? null : "bad-host";
}
