import { signal } from "@preact/signals";

/** Whether the browser believes it has a network. */
export const online = signal(true);

/** Follows the browser's network. */
export function followNetwork(): void {
  const look = () => {
    online.value = navigator.onLine;
  };
  look();
  addEventListener("offline", look);
  addEventListener("online", look);
}
