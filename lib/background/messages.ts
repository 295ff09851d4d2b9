import { browser, type Browser } from "wxt/browser";
import type { Result } from "../http/failure";
import { fail } from "../http/failure";
import { parseCommand } from "./command-schema";
import { runCommand, type Work } from "./commands";
import type { Ports } from "./ports";

/** Whether a message comes from a page of ours and not from anything else the browser lets talk to us. */
export function isOwnPage(sender: Browser.runtime.MessageSender): boolean {
  return sender.id === browser.runtime.id && (sender.url?.startsWith(browser.runtime.getURL("/")) ?? false);
}

/** Answers commands of our own pages; anything else is left unanswered. */
export function answerCommands(ports: Ports, work: Work) {
  return (
    message: unknown,
    sender: Browser.runtime.MessageSender,
    sendResponse: (answer: Result<unknown>) => void,
  ): true | undefined => {
    const command = isOwnPage(sender) ? parseCommand(message) : null;
    if (!command) return undefined;
    runCommand(command, ports, work).then(sendResponse, () =>
      sendResponse(fail({ kind: "interrupted", url: "" })),
    );
    return true;
  };
}
