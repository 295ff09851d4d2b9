import { browser } from "wxt/browser";
import { START_EVENT } from "./events";
import { createWorld } from "./server/create-world";
import { serveWorld } from "./server/serve";
import { startEngine } from "./start-engine";

/** An address that leads nowhere, whatever happens (RFC 2606). */
const API = "https://demonstration.invalid";

/**
 * Waits until the page says that its language is known, then invents a server and starts a background that is connected to
 * it, all inside the page and over its stand-ins. Until then the page waits for what is stored, so that its first paint shows
 * the tasks. From then on `fetch` asks the invented server.
 */
export function offerWorld(): void {
  const ready = new Promise<void>((resolve) => {
    const start = async () => {
      globalThis.fetch = serveWorld(createWorld(Date.now), API);
      await startEngine(globalThis.fetch, API);
    };
    addEventListener(START_EVENT, () => void start().finally(resolve), { once: true });
  });
  const { local } = browser.storage;
  const get = async (keys: string[]) => {
    await ready;
    return local.get(keys);
  };
  Reflect.set(globalThis, "browser", {
    ...browser,
    storage: { ...browser.storage, local: { ...local, get } },
  });
}
