import type { FieldType, TaskStatus, WorkflowStatus } from "../sandbox/model.ts";

/** A field as recorded, of either version. */
export interface FieldView {
  id: number;
  order: number;
  type: FieldType;
  is_required: boolean;
  is_hidden: boolean;
  description: string;
  api_name: string;
  name: string;
  value: string;
  markdown_value: string | null;
  clear_value: string | null;
  user_id: number | null;
  group_id: number | null;
  selections: (string | { id: number; value: string; is_selected: boolean; api_name: string })[];
}

export interface FieldsetView {
  id: number;
  api_name: string;
  name: string;
  title: string;
  description: string;
  order: number;
  label_position: "top" | "left";
  layout: "horizontal" | "vertical";
  fields: FieldView[];
}

/** A workflow that was started from a task. */
export interface SubWorkflowView {
  id: number;
  name: string;
  status: WorkflowStatus;
  date_created_tsp: number;
  workflow_starter: number | null;
  template: { id: number } | null;
  tasks: {
    id: number;
    name: string;
    api_name: string;
    description: string;
    number: number;
    due_date_tsp: number | null;
    date_started_tsp: number | null;
    performers: TaskView["performers"];
    status: TaskStatus;
  }[];
}

/** A task as `GET /v2/tasks/:id` and complete give it. */
export interface TaskView {
  id: number;
  name: string;
  api_name: string;
  description: string;
  workflow: {
    id: number;
    status: WorkflowStatus;
    name: string;
    template_name: string;
    date_created_tsp: number;
    date_completed_tsp: number | null;
  };
  contains_comments: boolean;
  require_completion_by_all: boolean;
  output: FieldView[];
  fieldsets?: FieldsetView[];
  delay: { id: number; duration: string; start_date_tsp: number; estimated_end_date_tsp: number } | null;
  date_started_tsp: number | null;
  date_completed_tsp: number | null;
  due_date_tsp: number | null;
  performers: { type: "user" | "group"; source_id: number; date_completed_tsp: number | null }[];
  is_urgent: boolean;
  checklists: {
    id: number;
    api_name: string;
    selections: { id: number; api_name: string; value: string; is_selected: boolean }[];
  }[];
  sub_workflows: SubWorkflowView[];
  status: TaskStatus;
  revert_tasks: { id: number; name: string; api_name: string }[];
}
