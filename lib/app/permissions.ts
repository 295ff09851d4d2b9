import { browser } from "wxt/browser";
import type { ServerAddress } from "../messages/command";

/** The match pattern for the host of an address. Without a port, because Firefox knows none in patterns. */
export function originPattern(address: string): string {
  const { protocol, hostname } = new URL(address);
  return `${protocol}//${hostname}/*`;
}

/** The patterns a connection to this server cannot do without: its API and its file service. */
export function neededOrigins(server: Pick<ServerAddress, "api" | "files">): string[] {
  const addresses = server.files === null ? [server.api] : [server.api, server.files];
  return [...new Set(addresses.map(originPattern))];
}

/** The host of a pattern, as a person reads it. */
export function patternHost(pattern: string): string {
  return pattern.replace(/^[a-z]+:\/\//, "").replace(/\/\*$/, "");
}

/**
 * Asks the browser for hosts, and for notifications in the same prompt. Call it straight from a click or submit handler,
 * with nothing awaited before: Firefox refuses otherwise. What is granted already is not asked for again.
 */
export async function requestAccess(origins: string[], notifications: boolean): Promise<boolean> {
  try {
    return await browser.permissions.request({
      origins,
      ...(notifications && { permissions: ["notifications"] }),
    });
  } catch {
    return false;
  }
}

/** Tells whether all these hosts are granted. */
export function hasAccess(origins: string[]): Promise<boolean> {
  return browser.permissions.contains({ origins });
}

/** Tells whether the browser lets us show notifications. */
export function mayNotify(): Promise<boolean> {
  return browser.permissions.contains({ permissions: ["notifications"] });
}

/** Gives all hosts back but these. A browser that insists on keeping one (policy) is left alone. */
export async function releaseAccess(keep: string[]): Promise<void> {
  const granted = await browser.permissions.getAll();
  for (const origin of granted.origins ?? []) {
    if (!keep.includes(origin)) await browser.permissions.remove({ origins: [origin] }).catch(() => false);
  }
}

/** Gives the permission to notify back. */
export async function releaseNotifications(): Promise<void> {
  await browser.permissions.remove({ permissions: ["notifications"] }).catch(() => false);
}

/** Calls back whenever the person gives or takes a permission. Answers with what ends it. */
export function onAccessChange(listener: () => void): () => void {
  browser.permissions.onAdded.addListener(listener);
  browser.permissions.onRemoved.addListener(listener);
  return () => {
    browser.permissions.onAdded.removeListener(listener);
    browser.permissions.onRemoved.removeListener(listener);
  };
}
