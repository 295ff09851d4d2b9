/** Why a payload came: the subscription, the event, and the address it was sent to. */
export interface Hook {
  id: number;
  event: string;
  target: string;
}

/** What today's servers post. Moments are Unix seconds. */
export type CurrentPayload = { hook: Hook; task: CurrentTask } | { hook: Hook; workflow: CurrentWorkflow };

/** What the public documentation describes. Moments are ISO 8601. */
export type ClassicPayload = { hook: Hook; task: ClassicTask } | { hook: Hook; workflow: ClassicWorkflow };

export interface CurrentTask extends Omit<CurrentStep, "number"> {
  workflow: CurrentWorkflow;
  contains_comments: boolean;
  require_completion_by_all: boolean;
  output: CurrentField[];
  is_completed: boolean;
  is_urgent: boolean;
  checklists: Checklist[];
  sub_workflows: never[];
  revert_tasks: { id: number; name: string; api_name: string }[];
  is_read_only_viewer: boolean;
  fieldsets: never[];
}

export interface CurrentWorkflow {
  id: number;
  name: string;
  /** 0 running, 1 done, 3 snoozed. */
  status: number;
  description: string | null;
  finalizable: boolean;
  is_external: boolean;
  is_urgent: boolean;
  date_created_tsp: number;
  date_completed_tsp: number | null;
  workflow_starter: number | null;
  ancestor_task_id: number | null;
  is_legacy_template: boolean;
  legacy_template_name: string | null;
  template: { id: number; name: string; is_active: boolean; wf_name_template: string | null } | null;
  owners: number[];
  tasks: CurrentStep[];
  kickoff: { id: number; output: CurrentField[]; fieldsets: never[] } | null;
  due_date_tsp: number | null;
  is_read_only_viewer: boolean;
}

export interface CurrentStep {
  id: number;
  name: string;
  api_name: string;
  description: string | null;
  number: number;
  delay: null;
  due_date_tsp: number | null;
  date_started_tsp: number | null;
  date_completed_tsp: number | null;
  performers: CurrentPerformer[];
  checklists_total: number;
  checklists_marked: number;
  status: string;
}

export interface CurrentPerformer {
  is_completed: boolean;
  date_completed_tsp: number | null;
  type: "user" | "group";
  source_id: number;
}

export interface CurrentField {
  id: number;
  order: number;
  type: string;
  is_required: boolean;
  is_hidden: boolean;
  description: string | null;
  api_name: string;
  name: string;
  value: string;
  markdown_value: string | null;
  clear_value: string | null;
  user_id: number | null;
  group_id: number | null;
  selections: string[];
}

export interface Checklist {
  id: number;
  api_name: string;
  selections: { id: number; api_name: string; value: string; is_selected: boolean }[];
}

export interface ClassicStep {
  id: number;
  name: string;
  description: string | null;
  number: number;
  date_started: string | null;
  date_completed: string | null;
  performers: ClassicPerson[];
}

export interface ClassicTask extends ClassicStep {
  output: ClassicField[];
  workflow: ClassicWorkflow;
}

export interface ClassicWorkflow {
  id: number;
  name: string;
  status: number;
  date_created: string;
  template: { id: number; name: string } | null;
  kickoff: { id: number; description: string | null; output: ClassicField[] } | null;
  current_task: ClassicStep | null;
}

export interface ClassicPerson {
  id: number;
  first_name: string;
  last_name: string;
}

export interface ClassicField {
  id: number;
  name: string;
  type: string;
  api_name: string;
  value: string | null;
  is_required: boolean;
  selections: { id: number; value: string; is_selected: boolean }[];
  attachments: { id: number; name: string; url: string }[];
}
