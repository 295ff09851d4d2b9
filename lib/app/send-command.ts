import { browser } from "wxt/browser";
import { fail } from "../http/failure";
import type { Answer, CommandInput, CommandName } from "../messages/command";
import { PAGE_PORT } from "../messages/command";

/**
 * Asks the background for something. Never throws: if the background dies before it answers, the result is the failure
 * `interrupted`, and the stored state tells what was done.
 */
export async function sendCommand<Name extends CommandName>(
  name: Name,
  input: CommandInput<Name>,
): Promise<Answer<Name>> {
  try {
    const answer: Answer<Name> | undefined = await browser.runtime.sendMessage({ name, input });
    return answer ?? fail({ kind: "interrupted", url: "" });
  } catch {
    return fail({ kind: "interrupted", url: "" });
  }
}

/**
 * Tells the background that a page is shown, for as long as it is: completions wait for their undo window only then. The
 * port is opened again whenever the background was stopped.
 */
export function announcePage(): void {
  const port = browser.runtime.connect({ name: PAGE_PORT });
  port.onDisconnect.addListener(() => {
    setTimeout(announcePage, 1_000);
  });
}
