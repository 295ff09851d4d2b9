import { parseJson } from "../http/json";

const PREFIX = "own-hooks:";
const KEPT = 40;

/** Which webhooks were set from this browser. Kept as digests, since an address may be a secret. */
export interface OwnHooks {
  add(event: string, url: string): Promise<void>;
  has(event: string, url: string): Promise<boolean>;
}

/** Opens what is remembered for a connection. @param storage a page's own */
export function openOwnHooks(
  connection: string,
  storage: Pick<Storage, "getItem" | "setItem"> = localStorage,
): OwnHooks {
  const key = PREFIX + connection;
  const read = () => {
    const kept = parseJson(storage.getItem(key) ?? "");
    return Array.isArray(kept) ? kept.filter((digest) => typeof digest === "string") : [];
  };
  return {
    async add(event, url) {
      const digest = await digestOf(event, url);
      const others = read().filter((other) => other !== digest);
      storage.setItem(key, JSON.stringify([...others, digest].slice(-KEPT)));
    },
    has: async (event, url) => read().includes(await digestOf(event, url)),
  };
}

/** Forgets what is remembered for a connection that is gone. */
export function dropOwnHooks(storage: Pick<Storage, "removeItem">, connection: string): void {
  storage.removeItem(PREFIX + connection);
}

async function digestOf(event: string, url: string): Promise<string> {
  const bytes = new TextEncoder().encode(`${event} ${url}`);
  const digest = await crypto.subtle.digest("SHA-256", bytes);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
