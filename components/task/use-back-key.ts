import { useEffect } from "preact/hooks";

/** Where Escape means something else: it closes what the browser or the page has opened there. */
const KEEPS_ESCAPE =
  "select, input:is([type=date], [type=time], [type=search]), dialog, [popover], [popovertarget]";

/** Escape leaves the task for the list, and the focus returns to the task's row. What was typed is saved already. */
export function useBackKey(back: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.defaultPrevented || event.isComposing) return;
      if (event.target instanceof Element && event.target.closest(KEEPS_ESCAPE)) return;
      event.preventDefault();
      back();
      document.querySelector<HTMLElement>("[data-key][tabindex='0']")?.focus();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [back]);
}
