import { signal } from "@preact/signals";

/** Where pages remember it, so that the first paint is right. */
export const CONNECTED_KEY = "automations";

/** Whether an account of puq.ai is connected: as this page remembers, until storage has answered. */
export const automationsConnected = signal(!!globalThis.localStorage?.getItem(CONNECTED_KEY));
