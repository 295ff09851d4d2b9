import { json, refuse, Refusal } from "../http/answer.ts";
import type { Answer } from "../http/answer.ts";
import type { SandboxRequest } from "../http/request.ts";
import {
  invalid,
  noSuchAddress,
  noSuchWorkflow,
  overPlan,
  pageOf,
  puqError,
  readJsonObject,
} from "./puq-answers.ts";
import {
  presentRow,
  presentRun,
  presentRunDetail,
  presentVersion,
  presentVersionDetail,
  presentWorkflow,
} from "./puq-present.ts";
import { standingOf } from "./puq-runs.ts";
import type { PuqState, PuqWorkflow } from "./puq-state.ts";
import { answerHook } from "./puq-hooks.ts";

const LONGEST_MESSAGE = 500;

interface PuqRoute {
  method: string;
  path: RegExp;
  answer: (state: PuqState, request: SandboxRequest, id: string) => Answer;
}

const ROUTES: PuqRoute[] = [
  { method: "GET", path: /^\/v1\/workflows$/, answer: listWorkflows },
  { method: "GET", path: /^\/v1\/workflows\/versions\/(.+)$/, answer: getVersion },
  { method: "GET", path: /^\/v1\/workflows\/(.+)\/versions$/, answer: listVersions },
  { method: "PATCH", path: /^\/v1\/workflows\/(.+)\/status$/, answer: setStatus },
  { method: "POST", path: /^\/v1\/workflows\/(.+)\/publish$/, answer: publish },
  { method: "GET", path: /^\/v1\/workflows\/(.+)$/, answer: getWorkflow },
  { method: "GET", path: /^\/v1\/executions$/, answer: listRuns },
  { method: "GET", path: /^\/v1\/executions\/(.+)$/, answer: getRun },
  {
    method: "GET",
    path: /^\/v1\/credits\/balance$/,
    answer: (state) => json(200, { success: true, balance: state.balance }),
  },
];

/** Answers a request as puq.ai is documented to (puq reference §1.2 to §1.5). */
export function answerPuq(state: PuqState, request: SandboxRequest): Answer {
  try {
    if (request.path.startsWith("/h/")) return answerHook(state, request);
    const [, token = ""] = /^Token (.+)$/.exec(request.headers.authorization ?? "") ?? [];
    if (!state.keys.has(token)) return puqError(401, "Unauthorized: Invalid or expired API key");
    for (const { method, path, answer } of ROUTES) {
      const match = method === request.method ? path.exec(request.path) : null;
      if (match) return answer(state, request, match[1] ?? "");
    }
    return noSuchAddress();
  } catch (error) {
    if (error instanceof Refusal) return error.answer;
    throw error;
  }
}

function findWorkflow(state: PuqState, id: string): PuqWorkflow {
  return state.workflows.find((workflow) => workflow.id === id) ?? refuse(noSuchWorkflow());
}

function listWorkflows(state: PuqState, request: SandboxRequest): Answer {
  const present = (workflow: PuqWorkflow) => presentRow(workflow, request.origin);
  return state.enveloped
    ? pageOf(request, state.workflows, present)
    : json(200, state.workflows.map(present));
}

function getWorkflow(state: PuqState, request: SandboxRequest, id: string): Answer {
  return json(200, presentWorkflow(findWorkflow(state, id), request.origin));
}

function setStatus(state: PuqState, request: SandboxRequest, id: string): Answer {
  const workflow = findWorkflow(state, id);
  const { status } = readJsonObject(request);
  if (status !== "enabled" && status !== "disabled") {
    return invalid("Invalid status parameter. Must be either 'enabled' or 'disabled'");
  }
  const others = state.workflows.filter((other) => other !== workflow && other.status === "enabled").length;
  if (status === "enabled" && others >= state.workflowLimit) return overPlan(state.workflowLimit, others);
  workflow.status = status;
  workflow.updatedAt = state.now();
  return json(200, { message: "Workflow status updated successfully", workflow_id: workflow.id, status });
}

function listVersions(state: PuqState, request: SandboxRequest, id: string): Answer {
  const workflow = findWorkflow(state, id);
  const versions = state.versions.filter(({ workflowId }) => workflowId === workflow.id).toReversed();
  return pageOf(request, versions, presentVersion);
}

function getVersion(state: PuqState, _: SandboxRequest, id: string): Answer {
  const version = state.versions.find((one) => one.id === id);
  return version
    ? json(200, presentVersionDetail(state, version))
    : puqError(404, "Workflow version not found or does not belong to this workflow");
}

function publish(state: PuqState, request: SandboxRequest, id: string): Answer {
  const workflow = findWorkflow(state, id);
  const { version_id: wanted, commit_message: message } = readJsonObject(request);
  if (typeof wanted !== "string") return invalid("version_id is required");
  if (typeof message === "string" && message.length > LONGEST_MESSAGE) {
    return invalid(`commit_message must not be longer than ${LONGEST_MESSAGE} characters`);
  }
  const version = state.versions.find((one) => one.id === wanted && one.workflowId === workflow.id);
  if (!version) return puqError(422, "Version not found or does not belong to this workflow");
  const published = state.workflows.filter(({ activeVersionId }) => activeVersionId !== null).length;
  if (workflow.activeVersionId === null && published >= state.workflowLimit) {
    return overPlan(state.workflowLimit, published);
  }
  version.published = true;
  if (typeof message === "string") version.commitMessage = message;
  workflow.activeVersionId = version.id;
  workflow.updatedAt = state.now();
  return json(200, {
    message: "Workflow version published successfully",
    workflow_id: workflow.id,
    version_id: version.id,
  });
}

function listRuns(state: PuqState, request: SandboxRequest): Answer {
  const workflowId = request.query.get("workflow_id");
  const status = request.query.get("status") ?? "all";
  const now = state.now();
  const ofWorkflow = state.runs
    .filter((run) => workflowId === null || run.workflowId === workflowId)
    .toSorted((one, other) => other.createdAt - one.createdAt);
  const count = (wanted: string) => ofWorkflow.filter((run) => standingOf(run, now).status === wanted).length;
  const wanted = ofWorkflow.filter((run) => status === "all" || standingOf(run, now).status === status);
  return pageOf(request, wanted, (run) => presentRun(state, run), {
    succeeded: count("SUCCEEDED"),
    failed: count("FAILED"),
  });
}

function getRun(state: PuqState, _: SandboxRequest, id: string): Answer {
  const run = state.runs.find((one) => one.id === id);
  return run
    ? json(200, presentRunDetail(state, run))
    : puqError(404, "Execution not found or access denied");
}
