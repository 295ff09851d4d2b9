import { effect } from "@preact/signals";
import { connections } from "./stored-state";

/** Loads what keeps lasting connections, once a connection wants one. */
export function followLive(): void {
  effect(() => {
    if (connections.value.some(({ instant }) => instant === true)) {
      void import("./live").then(({ startLive }) => startLive());
    }
  });
}
