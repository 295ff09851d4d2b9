import { object } from "../http/shapes";
import { succeed, type Result } from "../http/failure";
import { parseJson } from "../http/json";
import { postOpenly, type OpenAnswer } from "../http/post-openly";
import { id, idOrNull, readerOf, textOrNull } from "../pneumatic/schema";
import type { PuqStarted } from "./model";

const readRawStart = readerOf(
  object({ run_id: id, workflow_id: idOrNull, version_id: idOrNull, message: textOrNull }),
);

/** What a webhook answered. */
export interface TriggerAnswer extends OpenAnswer {
  /** The run that began, where the answer names one. */
  started: PuqStarted | null;
}

const SYNC_TIMEOUT_SECONDS = 300;

/**
 * Starts a workflow through its webhook, whose address is the secret: no token goes with it (puq reference §1.5). Any
 * answer is a success with its status, as the workflow's author decides about status and content.
 * @param webhookUrl as the workflow has it
 * @param wait whether the answer is that of the whole run, and not only that it began
 */
export async function triggerWorkflow(
  fetch: typeof globalThis.fetch,
  webhookUrl: string,
  { wait, json }: { wait: boolean; json: unknown },
): Promise<Result<TriggerAnswer>> {
  const posted = await postOpenly(
    fetch,
    wait ? syncAddress(webhookUrl) : webhookUrl,
    json,
    wait ? SYNC_TIMEOUT_SECONDS : undefined,
  );
  return posted.ok ? succeed({ ...posted.value, started: readStart(posted.value) }) : posted;
}

/** The address that answers when the run has ended. */
function syncAddress(webhookUrl: string): string {
  const url = new URL(webhookUrl);
  url.pathname = `${url.pathname.replace(/\/$/, "")}/sync`;
  return url.href;
}

function readStart({ status, text }: OpenAnswer): PuqStarted | null {
  const raw = status < 300 ? readRawStart(parseJson(text)) : undefined;
  if (!raw) return null;
  return { run: raw.run_id, workflow: raw.workflow_id, version: raw.version_id, message: raw.message };
}
