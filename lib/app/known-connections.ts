import { effect } from "@preact/signals";
import { connections, KNOWN_KEY } from "./stored-state";

/** Remembers which connections there are, whenever one comes or goes. The next page reads all it needs at once. */
export function followConnections(local: Pick<Storage, "setItem">): void {
  effect(() => {
    local.setItem(KNOWN_KEY, connections.value.map(({ id }) => id).join());
  });
}
