import type { browser as ExtensionApi } from "wxt/browser";

declare const chrome: typeof ExtensionApi;

/**
 * Runs in a quiet page: lets the alarm ring, or asks as a person does, and waits until the worker has written down that it
 * has polled.
 * @returns how long that took, in milliseconds
 */
export function pollAndWait(how: "alarm" | "user"): Promise<number> {
  const when = Date.now() + 50;
  const ask = () => {
    if (how === "alarm") void chrome.alarms.create("poll", { when: Date.now() + 50 });
    else void chrome.runtime.sendMessage({ name: "poll", input: { reason: "user" } });
  };
  ask();
  // An alarm that rings while another poll still goes on is passed over.
  const again = setInterval(ask, 5_000);
  return new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error("No poll came.")), 30_000);
    chrome.storage.session.onChanged.addListener(function done(changes: object) {
      if (!Object.keys(changes).some((key) => key.startsWith("polls:"))) return;
      chrome.storage.session.onChanged.removeListener(done);
      clearInterval(again);
      resolve(Date.now() - when);
    });
  });
}
