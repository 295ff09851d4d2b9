const SCHEME = /^(?:(?:https?|ftps?):)?\/\//i;
const LABEL = /^[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}-]{0,61}[\p{L}\p{N}\p{M}])?$/u;

/** A typed address as it is sent: trimmed, spaces inside encoded as the web app does. */
export function normalizeUrl(text: string): string {
  return text.trim().replaceAll(" ", "%20");
}

/** `localhost`, an IPv6 literal, or at least two labels. The server crashes on an empty label (reference §30.7). */
function isHost(host: string): boolean {
  if (host.toLowerCase() === "localhost" || /^\[[\da-f:.]+\]$/i.test(host)) return true;
  const labels = host.split(".");
  return labels.length > 1 && labels.every((label) => LABEL.test(label));
}

/**
 * Whether the server takes this as an address and it is harmless: http, https, ftp, ftps or no scheme. `user@host` is
 * refused, because that is how `javascript:…@host` gets past the server (reference §11 and §25).
 */
export function isWebAddress(text: string): boolean {
  const rest = text.replace(SCHEME, "");
  const [authority = ""] = rest.split(/[/?#]/);
  const port = /:\d{1,5}$/.exec(authority)?.[0] ?? "";
  return !/\s/.test(text) && isHost(authority.slice(0, authority.length - port.length));
}
