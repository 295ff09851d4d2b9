import { signal, type ReadonlySignal } from "@preact/signals";
import { browser } from "wxt/browser";
import { readPolicy, type ReadPolicy } from "../store/policy";

const read = signal<ReadPolicy | undefined>(undefined);
let started: Promise<void> | undefined;

/**
 * Reads what an administrator has set, and follows it from then on. Resolves once it is known, so that nothing is shown
 * unlocked before. Not for the first paint of the list.
 */
export function startPolicy(): Promise<void> {
  if (!started) {
    // Firefox reads policies at its start only, and tells of no change.
    browser.storage.managed?.onChanged?.addListener(() => void take());
    started = take();
  }
  return started;
}

async function take(): Promise<void> {
  read.value = await readPolicy();
}

/** Follows what an administrator has set. Undefined until the browser has answered. Not for the first paint. */
export function followPolicy(): ReadonlySignal<ReadPolicy | undefined> {
  void startPolicy();
  return read;
}
