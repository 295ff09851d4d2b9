/** An address that may become a link. `host` is what a person should be told (for mail, the mail address). */
export interface SafeLink {
  href: string;
  host: string;
}

const LONGEST = 4_096;
const SCHEME = /^[a-z][a-z0-9+.-]*:/i;
const HOST_AND_PORT = /^[^\s/?#:@]+:\d{1,5}(?:[/?#]|$)/;

/**
 * Makes an address safe to follow, or gives null. Only `https`, `http` and `mailto` pass; an address without a scheme
 * gets `https`. User names before an `@` are refused, because they make one host look like another, and the server lets
 * `javascript:alert(1)@example.com` through as a URL (reference §11, §25).
 */
export function safeLink(written: string): SafeLink | null {
  const text = written.trim();
  if (text === "" || text.length > LONGEST) return null;
  const url = URL.parse(withScheme(text));
  if (!url) return null;
  if (url.protocol === "mailto:") return mailLink(url);
  if (url.protocol !== "https:" && url.protocol !== "http:") return null;
  if (url.username !== "" || url.password !== "" || /^[^/?#]*\/\/[^/?#]*@/.test(url.href)) return null;
  if (!hasScheme(text) && !url.hostname.includes(".") && url.hostname !== "localhost") return null;
  return { href: url.href, host: url.host };
}

/**
 * The host a link really leads to, if its text reads like an address of another host; else null.
 *
 * @param text what the person sees
 */
export function hiddenHost(text: string, link: SafeLink): string | null {
  if (/\s/.test(text.trim()) || !text.includes(".")) return null;
  const shown = safeLink(text);
  if (!shown || bareHost(shown.host) === bareHost(link.host)) return null;
  return link.host;
}

/** Whether an address lies on the connection's own file service, where only the key opens it (reference §31). */
export function isServedFile(written: string, files: string | null): boolean {
  const link = safeLink(written);
  const base = files === null ? null : URL.parse(files);
  if (!link || !base) return false;
  const url = new URL(link.href);
  return url.origin === base.origin && url.pathname.startsWith(`${base.pathname.replace(/\/$/, "")}/`);
}

const hasScheme = (text: string) => SCHEME.test(text) && !HOST_AND_PORT.test(text);

function withScheme(text: string): string {
  if (hasScheme(text)) return text;
  return `https://${text.replace(/^\/\//, "")}`;
}

function mailLink(url: URL): SafeLink | null {
  const address = url.pathname;
  return /^[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+$/.test(address) ? { href: url.href, host: address } : null;
}

const bareHost = (host: string) => host.toLowerCase().replace(/^www\./, "");
