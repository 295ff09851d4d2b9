/** Where somebody types, or chooses with the arrow keys. */
const TYPING =
  "input:not([type=checkbox]), textarea, select, [contenteditable], [role=combobox], [role=listbox], dialog, [popover]";

/** Whether a key pressed here belongs to something a person types into, or to the browser. */
export function isTyping(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return true;
  return event.target instanceof Element && event.target.closest(TYPING) !== null;
}
