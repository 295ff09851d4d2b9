import { i18n } from "#i18n";
import { browser } from "wxt/browser";

/**
 * What became of a notification on trial. `seen`: the browser says that it was shown. `listed`: the browser has it among
 * those on show and knows no more. `lost`: it took it and has it no longer. `blocked`: its settings forbid it.
 */
export type TestOutcome = "seen" | "listed" | "lost" | "blocked";

const PREFIX = "test:";
const PATIENCE_MILLISECONDS = 2_000;

/** Shows a notification on trial and finds out what became of it. Needs the permission. */
export async function showTestNotification(): Promise<TestOutcome> {
  const { notifications } = browser;
  if ((await notifications.getPermissionLevel?.()) === "denied") return "blocked";
  // each with a name of its own: Firefox may never answer about one that takes the place of another
  const id = PREFIX + Date.now();
  const shown = waitUntilShown(id);
  const created = notifications.create(id, {
    type: "basic",
    iconUrl: browser.runtime.getURL("/icon/96.png"),
    title: i18n.t("notifications.test.title"),
    message: i18n.t("notifications.test.message"),
  });
  await Promise.race([created, new Promise((resolve) => setTimeout(resolve, PATIENCE_MILLISECONDS))]);
  if (await shown) return "seen";
  return id in (await notifications.getAll()) ? "listed" : "lost";
}

/** Firefox tells when a notification has been shown; Chrome does not. */
async function waitUntilShown(expected: string): Promise<boolean> {
  const notifications: typeof browser.notifications & { onShown?: ShownEvent } = browser.notifications;
  const { onShown } = notifications;
  if (!onShown) return false;
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const listener = (id: string) => {
    if (id === expected) resolve(true);
  };
  onShown.addListener(listener);
  const timer = setTimeout(() => resolve(false), PATIENCE_MILLISECONDS);
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
    onShown.removeListener(listener);
  }
}

interface ShownEvent {
  addListener: (listener: (id: string) => void) => void;
  removeListener: (listener: (id: string) => void) => void;
}
