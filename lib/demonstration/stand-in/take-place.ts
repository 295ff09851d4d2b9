import { OUTSIDE_EVENT } from "../events";
import { createMemoryDatabases } from "./memory-database";
import { createMemoryTexts } from "./memory-texts";
import { createStandInBrowser, type Real } from "./stand-in-browser";

/** All that the demonstration takes over: which language, theme and density the person has chosen for our pages. */
const CHOSEN = ["language", "theme", "density"];

/**
 * Puts stand-ins in the place of all through which a page could store, tell or fetch anything. From here on, until it is
 * loaded anew, this page can change nothing that outlives it. Before any other module reads what it replaces.
 */
export function takePlace(real: Real): void {
  const chosen = CHOSEN.flatMap((name) => {
    const value = localStorage.getItem(name);
    return value === null ? [] : [[name, value]];
  });
  const locks = navigator.locks;
  const name = `demonstration:${crypto.randomUUID()}:`;
  const leave = () => void dispatchEvent(new Event(OUTSIDE_EVENT));

  put(globalThis, "browser", createStandInBrowser(real, leave));
  put(globalThis, "localStorage", createMemoryTexts(Object.fromEntries(chosen)));
  put(globalThis, "sessionStorage", createMemoryTexts({}));
  put(globalThis, "indexedDB", createMemoryDatabases());
  put(globalThis, "BroadcastChannel", apart(BroadcastChannel, name));
  put(globalThis, "fetch", refuse);
  put(globalThis, "XMLHttpRequest", undefined);
  put(globalThis, "WebSocket", undefined);
  put(navigator, "locks", {
    request: (lock: string, ...rest: [LockOptions, LockGrantedCallback<unknown>]) =>
      locks.request(name + lock, ...rest),
  });
}

const refuse = () => Promise.reject(new TypeError("The demonstration reaches no server."));

/** The same kind of channel, under names that no other page listens to. */
function apart(Channel: typeof BroadcastChannel, prefix: string): typeof BroadcastChannel {
  return class extends Channel {
    constructor(name: string) {
      super(prefix + name);
    }
  };
}

function put(holder: object, name: string, value: unknown): void {
  Object.defineProperty(holder, name, { value, configurable: true, writable: true });
}
