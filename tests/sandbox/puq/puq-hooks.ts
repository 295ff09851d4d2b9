import { json } from "../http/answer.ts";
import type { Answer } from "../http/answer.ts";
import type { SandboxRequest } from "../http/request.ts";
import { noSuchAddress, noSuchWorkflow } from "./puq-answers.ts";
import { startRun } from "./puq-runs.ts";
import type { PuqState } from "./puq-state.ts";

/**
 * Answers a webhook: `/h/<id>` starts a run, `/h/<id>/sync` answers with what the run gives. Only a workflow that is
 * published and on can be started; which refusal comes otherwise is not documented (puq reference §1.5).
 */
export function answerHook(state: PuqState, request: SandboxRequest): Answer {
  const [, hook, sync] = /^\/h\/([^/]+)(\/sync)?$/.exec(request.path) ?? [];
  if (request.method !== "POST") return noSuchAddress();
  const workflow = state.workflows.find((one) => one.hook === hook);
  if (!workflow || workflow.status !== "enabled" || workflow.activeVersionId === null)
    return noSuchWorkflow();
  const input = readInput(request.body.toString());
  if (!sync) {
    const run = startRun(state, workflow, { type: "WEBHOOK_ASYNC", input });
    return json(200, {
      message: "Workflow run started successfully",
      run_id: run.id,
      workflow_id: workflow.id,
      version_id: run.versionId,
    });
  }
  const run = startRun(state, workflow, { type: "WEBHOOK_SYNC", input });
  if (workflow.reply) {
    const { status, contentType, body } = workflow.reply;
    return { status, headers: { "content-type": contentType }, body, cookies: "none" };
  }
  return run.outcome === "FAILED" ? json(500, { error: run.error }) : json(200, { success: true });
}

function readInput(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return { data: text };
  }
}
