import type { RefObject } from "preact";

/** Moves the focus to the first field of a form that was refused, once the refusal is on screen. */
export function focusFirstInvalid(form: RefObject<HTMLFormElement | null>): void {
  requestAnimationFrame(() => {
    form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  });
}
