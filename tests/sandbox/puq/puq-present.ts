import { standingOf } from "./puq-runs.ts";
import type { PuqRun, PuqState, PuqVersion, PuqWorkflow } from "./puq-state.ts";

const iso = (milliseconds: number | null) =>
  milliseconds === null ? null : new Date(milliseconds).toISOString();

const secondsBetween = (from: number | null, to: number | null) =>
  from === null || to === null ? null : Math.round((to - from) / 10) / 100;

/** A workflow as the list has it (puq reference §1.3). */
export function presentRow(workflow: PuqWorkflow, origin: string): Record<string, unknown> {
  return {
    id: workflow.id,
    name: workflow.name,
    description: workflow.description,
    webhook_url: `${origin}/h/${workflow.hook}`,
    created_at: iso(workflow.createdAt),
    updated_at: iso(workflow.updatedAt),
  };
}

export function presentWorkflow(workflow: PuqWorkflow, origin: string): Record<string, unknown> {
  return {
    ...presentRow(workflow, origin),
    active_version_id: workflow.activeVersionId,
    metadata: workflow.metadata,
    schedule_options: workflow.scheduleOptions,
    next_run_at: iso(workflow.nextRunAt),
    status: workflow.status,
  };
}

export function presentVersion(version: PuqVersion): Record<string, unknown> {
  return {
    id: version.id,
    display_name: version.name,
    revision: version.revision,
    state: version.published ? "published" : "draft",
    created_at: iso(version.createdAt),
    updated_at: iso(version.createdAt),
  };
}

export function presentVersionDetail(state: PuqState, version: PuqVersion): Record<string, unknown> {
  const parent = state.versions.find(({ id }) => id === version.parentId);
  return {
    version: {
      ...presentVersion(version),
      parent: parent ? presentParent(parent) : null,
      commit_message: version.commitMessage,
    },
  };
}

/** Parents are documented with a second name of their id, and without the time of their last change. */
function presentParent(parent: PuqVersion): Record<string, unknown> {
  return {
    id: parent.id,
    uid: parent.id,
    display_name: parent.name,
    revision: parent.revision,
    state: parent.published ? "published" : "draft",
    created_at: iso(parent.createdAt),
  };
}

export function presentRun(state: PuqState, run: PuqRun): Record<string, unknown> {
  const { status, startedAt, finishedAt } = standingOf(run, state.now());
  return {
    id: run.id,
    workflow_id: run.workflowId,
    version_id: run.versionId,
    version_display_name: state.versions.find(({ id }) => id === run.versionId)?.name ?? "",
    type: run.type,
    status,
    duration: secondsBetween(startedAt, finishedAt),
    created_at: iso(run.createdAt),
    started_at: iso(startedAt),
    finished_at: iso(finishedAt),
  };
}

export function presentRunDetail(state: PuqState, run: PuqRun): Record<string, unknown> {
  const { steps } = standingOf(run, state.now());
  return {
    ...presentRun(state, run),
    steps: steps.map((step, index) => ({
      id: `${run.id}-${index + 1}`,
      step_name: step.name,
      step_type: step.type,
      status: step.status,
      attempt: step.status === "FAILED" ? 3 : 1,
      error: step.error,
      duration: secondsBetween(step.startedAt, step.finishedAt),
      created_at: iso(run.createdAt),
      started_at: iso(step.startedAt),
      finished_at: iso(step.finishedAt),
    })),
    step_count: steps.length,
  };
}
