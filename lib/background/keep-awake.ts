import { browser } from "wxt/browser";

const HEARTBEAT_MILLISECONDS = 20_000;

/**
 * Keeps the background alive while one operation runs, such as a long upload: both browsers stop it after 30 s without
 * an extension call (browser platform §1.1, §1.2).
 */
export async function keepAwake<Value>(work: Promise<Value>): Promise<Value> {
  const heartbeat = setInterval(() => void browser.runtime.getPlatformInfo(), HEARTBEAT_MILLISECONDS);
  try {
    return await work;
  } finally {
    clearInterval(heartbeat);
  }
}
