import { presentFields, presentKickoffFields } from "./present-field";
import { countItems, presentPerformers, taskName } from "./present-task";
import type { DemoEvent, DemoPerson, DemoTask, DemoWorkflow, TemplatePlan, World } from "./world";

/** A workflow with its steps and what was filled in at its start (reference §6). */
export function presentWorkflow(world: World, workflow: DemoWorkflow) {
  const { plan } = workflow;
  return {
    id: workflow.id,
    name: workflow.name,
    status: workflow.completedAt === null ? 0 : 1,
    description: plan.description,
    finalizable: false,
    is_external: false,
    is_urgent: workflow.urgent,
    date_created_tsp: workflow.createdAt,
    date_completed_tsp: workflow.completedAt,
    workflow_starter: world.people[0].id,
    ancestor_task_id: null,
    is_legacy_template: false,
    legacy_template_name: null,
    template: { id: plan.id, name: plan.name, is_active: true, wf_name_template: null },
    owners: [ownerOf(world).id],
    tasks: workflow.tasks.map((task) => presentStep(world, task)),
    kickoff: {
      id: workflow.id,
      output: presentFields(world, plan.kickoff, workflow.kickoff, workflow.id),
      fieldsets: [],
    },
    due_date_tsp: workflow.dueAt,
    is_read_only_viewer: false,
  };
}

function presentStep(world: World, task: DemoTask) {
  return {
    id: task.id,
    name: taskName(task),
    api_name: task.step.apiName,
    description: task.step.description,
    number: task.number,
    delay: null,
    due_date_tsp: task.dueAt,
    date_started_tsp: task.startedAt,
    date_completed_tsp: task.completedAt,
    performers: presentPerformers(world, task),
    ...countItems(task),
    status: task.status,
  };
}

/** A template to be started (reference §15). */
export function presentTemplate(world: World, plan: TemplatePlan) {
  return {
    id: plan.id,
    wf_name_template: plan.kickoff[0] ? `{{${plan.kickoff[0].apiName}}}` : null,
    tasks_count: plan.steps.length,
    owners: [
      { api_name: `owner-${plan.id}`, role: "owner", type: "user", source_id: String(ownerOf(world).id) },
      {
        api_name: `starter-${plan.id}`,
        role: "starter",
        type: "user",
        source_id: String(world.people[0].id),
      },
    ],
    name: plan.name,
    is_active: true,
    is_public: false,
    is_embedded: false,
    description: plan.description,
    kickoff: { fields: presentKickoffFields(plan.kickoff), fieldsets: [] },
    is_editable: false,
  };
}

/** A colleague owns what there is: the person who looks at it manages nothing. */
const ownerOf = ({ people }: World): DemoPerson => people.at(-1) ?? people[0];

/** A line of a log (reference §6 and §13). */
export function presentEvent(world: World, event: DemoEvent) {
  const { task, status, workflow } = event;
  return {
    id: event.id,
    ...bothWays("created", event.at),
    ...bothWays("updated", event.changedAt),
    status,
    text: status === "deleted" ? null : event.text,
    type: event.type,
    user_id: event.author,
    target_user_id: null,
    target_group_id: null,
    delay: null,
    task: task && {
      id: task.id,
      number: task.number,
      name: taskName(task),
      description: task.step.description,
      performers: presentPerformers(world, task),
      due_date_tsp: task.dueAt,
      output: event.type === 3 ? presentOutput(world, task) : null,
      fieldsets: null,
      sub_workflow: null,
    },
    workflow_id: workflow.id,
    is_urgent: workflow.urgent,
    watched: [],
    reactions: Object.fromEntries([...event.reactions].map(([value, users]) => [value, [...users]])),
  };
}

/** The log keeps no options. */
function presentOutput(world: World, { step, values, id }: DemoTask) {
  return presentFields(world, step.fields, values, id).map((field) => ({ ...field, selections: undefined }));
}

function bothWays(name: string, at: number | null) {
  return { [name]: at === null ? null : new Date(at * 1000).toISOString(), [`${name}_tsp`]: at };
}

const dateFormat = (language: string) => (language === "en" ? "MMM dd, yyy, p" : "dd MMM, yyy, HH:mm");

/** A person as lists show them (reference §7). */
export function presentPerson({ language, timezone }: World, person: DemoPerson) {
  return {
    id: person.id,
    type: "user",
    email: person.email,
    first_name: person.firstName,
    last_name: person.lastName,
    phone: null,
    photo: null,
    status: "active",
    is_admin: false,
    is_account_owner: false,
    language,
    timezone,
    date_fmt: dateFormat(language),
    date_fdw: language === "en" ? 0 : 1,
    groups: [],
  };
}
