import { keyCommand } from "../../lib/app/key-command";
import { goTo } from "../../lib/app/route";
import { focusNextFrame } from "../keys/focus-next-frame";
import { isTyping } from "../keys/is-typing";

/** Makes a key put the cursor into the search box, from wherever the person is. */
export function startSearchShortcut(): void {
  document.addEventListener("keydown", (event) => {
    if (isTyping(event) || keyCommand(event) !== "search") return;
    event.preventDefault();
    if (focusBox()) return;
    goTo({ screen: "inbox" });
    globalThis.addEventListener("hashchange", () => focusNextFrame(focusBox), { once: true });
  });
}

function focusBox(): boolean {
  const box = document.getElementById("search");
  if (!(box instanceof HTMLInputElement)) return false;
  box.focus();
  box.select();
  return true;
}
