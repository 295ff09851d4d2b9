import { signal, type ReadonlySignal } from "@preact/signals";
import { browser } from "wxt/browser";
import { readPolicy, type ReadPolicy } from "../store/policy";

const read = signal<ReadPolicy | undefined>(undefined);
let isFollowed = false;

/** Follows what an administrator has set. Undefined until the browser has answered. Not for the first paint. */
export function followPolicy(): ReadonlySignal<ReadPolicy | undefined> {
  if (!isFollowed) {
    isFollowed = true;
    const take = () =>
      void readPolicy().then((policy) => {
        read.value = policy;
      });
    // Firefox reads policies at its start only, and tells of no change.
    browser.storage.managed?.onChanged?.addListener(take);
    take();
  }
  return read;
}
