/** Where a server is, as the page of its web app says. Addresses without a trailing slash. */
export interface ServerConfig {
  api: string;
  files: string | null;
}

/** Finds a JSON text member by name. The page holds more than JSON, and is never evaluated. */
function findText(page: string, name: string): string | null {
  const literal = new RegExp(`["']?\\b${name}["']?\\s*:\\s*("(?:[^"\\\\]|\\\\.)*")`).exec(page)?.[1];
  if (!literal) return null;
  try {
    const value: unknown = JSON.parse(literal);
    return typeof value === "string" ? value : null;
  } catch {
    return null;
  }
}

function readAddress(text: string | null): string | null {
  const address = text === null ? null : URL.parse(text);
  if (!address || !/^https?:$/.test(address.protocol)) return null;
  return (address.origin + address.pathname).replace(/\/+$/, "");
}

/**
 * Reads the addresses that every page of the web app embeds as `window.__pneumaticConfig` (web-app reference §0).
 * Nothing else is read: a signed-in page also holds the person's token.
 * @returns null where the page is none of the web app's.
 */
export function readServerConfig(html: string): ServerConfig | null {
  const start = html.indexOf("__pneumaticConfig");
  if (start < 0) return null;
  const page = html.slice(start);
  const api = readAddress(findText(page, "publicUrl"));
  return api === null ? null : { api, files: readAddress(findText(page, "fileServiceUrl")) };
}
