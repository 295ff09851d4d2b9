import { browser } from "wxt/browser";
import type { PuqRun, PuqWorkflow } from "../puq/model";
import { unwrap } from "./stored-state";

/**
 * One automation as the list shows it. What only its own page tells is null until it has been asked for; its webhook's
 * address, which is a secret, is not part of it. `lastRun` is undefined while nobody knows.
 */
export interface KnownAutomation extends Omit<
  PuqWorkflow,
  "webhookUrl" | "status" | "schedule" | "metadata"
> {
  status: string | null;
  lastRun?: PuqRun | null | undefined;
}

const VERSION = 1;
const listKey = (account: string) => `automations:${account}`;
const bodyKey = (account: string, workflow: string) => `automation-body:${account}:${workflow}`;

interface Kept {
  at: number;
  rows: KnownAutomation[];
}

/** The automations as a page of this browser session has last read them, and when (Unix milliseconds); or null. */
export async function readAutomations(account: string): Promise<Kept | null> {
  const key = listKey(account);
  return unwrap<Kept | null>((await browser.storage.session.get(key))[key], VERSION, null);
}

/** Keeps what was read, to be shown at once the next time, until the browser closes. */
export async function keepAutomations(account: string, at: number, rows: KnownAutomation[]): Promise<void> {
  const value: Kept = { at, rows };
  await browser.storage.session.set({ [listKey(account)]: { version: VERSION, value } });
}

/** The text with which a workflow was last started from here, until the browser closes; or null. */
export async function readBody(account: string, workflow: string): Promise<string | null> {
  const key = bodyKey(account, workflow);
  const text: unknown = (await browser.storage.session.get(key))[key];
  return typeof text === "string" ? text : null;
}

/** Keeps the text with which a workflow is started, in memory only. */
export async function keepBody(account: string, workflow: string, text: string): Promise<void> {
  await browser.storage.session.set({ [bodyKey(account, workflow)]: text });
}

/** Forgets all of it. */
export async function forgetAutomations(account: string): Promise<void> {
  const keys = Object.keys(await browser.storage.session.get(null));
  const gone = keys.filter((key) => key === listKey(account) || key.startsWith(bodyKey(account, "")));
  await browser.storage.session.remove(gone);
}
