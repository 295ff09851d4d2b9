import { signal } from "@preact/signals";

const WIDE = "(width >= 760px)";

/** Whether the window has room for the list and a task side by side. */
export const wide = signal(false);

/** Follows the width of the window. */
export function followWidth(): void {
  const query = matchMedia(WIDE);
  const look = () => {
    wide.value = query.matches;
  };
  look();
  query.addEventListener("change", look);
}
