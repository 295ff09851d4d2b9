import type { ChecklistSketch, FieldSketch, FieldsetSketch } from "../seed/add-task.ts";

/** Who a step is given to when it starts: fixed people and groups, whoever started, or whom a field names. */
export type PlannedPerformer =
  { type: "user" | "group"; id: number } | { type: "starter" } | { type: "field"; apiName: string };

/** What a step of a template asks once it starts. Texts hold `{{…}}` as the author wrote them (reference §21). */
export interface StepPlan {
  performers: PlannedPerformer[];
  description?: string;
  requireAll?: boolean;
  /** Seconds from its start to its due date. */
  dueAfter?: number;
  /** True: it starts together with the step before it. */
  together?: boolean;
  fields?: FieldSketch[];
  fieldsets?: FieldsetSketch[];
  checklists?: ChecklistSketch[];
}

/** Names performers by the ids of people. */
export function users(...ids: number[]): PlannedPerformer[] {
  return ids.map((id) => ({ type: "user", id }));
}

/** Names a group as performer. */
export function group(id: number): PlannedPerformer[] {
  return [{ type: "group", id }];
}
