import { signal } from "@preact/signals";
import { sendCommand } from "../../lib/app/send-command";
import { checkedAt } from "./inbox-model";

/** Whether a person's request for the list is under way. */
export const polling = signal(false);

/** Asks for the list. A failure shows in the stored status, where every page sees it. */
export async function poll(reason: "page" | "user"): Promise<void> {
  if (polling.value) return;
  polling.value = reason === "user";
  const answer = await sendCommand("poll", { reason });
  if (answer.ok) checkedAt.value = Date.now();
  polling.value = false;
}
