import { goTo } from "../../lib/app/route";

/** Puts the cursor into the search box, from wherever the person is. */
export async function focusSearch(): Promise<void> {
  if (!document.getElementById("search")) {
    goTo({ screen: "inbox" });
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const box = document.getElementById("search");
  if (box instanceof HTMLInputElement) box.select();
}
