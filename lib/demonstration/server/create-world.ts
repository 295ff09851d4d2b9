import { i18n } from "#i18n";
import { colleaguePlan, expensePlan, questionPlan, supplierPlan } from "./plans";
import { finishTask, note, startWorkflow } from "./run-workflow";
import { DAY, type DemoPerson, type TemplatePlan, type World } from "./world";

interface Invented {
  plan: TemplatePlan;
  subject: string;
  /** How many of its steps are done. */
  done?: number;
  /** When the step that waits is due, in Unix seconds; null for never. */
  dueAt: number | null;
  urgent?: boolean;
}

/**
 * Invents a company with eight waiting tasks, in the language of the page: one overdue, some due today and later, some
 * without a date.
 * @param now Unix milliseconds
 */
export function createWorld(now: () => number): World {
  const start = now() / 1000;
  const plans = [expensePlan(), colleaguePlan(), supplierPlan(), questionPlan()] as const;
  const world: World = {
    now: () => now() / 1000,
    language: i18n.t("language"),
    timezone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    account: i18n.t("demonstration.account"),
    people: [
      inventPerson(1, i18n.t("demonstration.people.me")),
      inventPerson(2, i18n.t("demonstration.people.first")),
      inventPerson(3, i18n.t("demonstration.people.second")),
    ],
    plans: [...plans],
    workflows: [],
    events: [],
    lastId: 0,
  };
  const all = inventTasks(plans, start);
  all.forEach((one, index) => invent(world, one, start - (all.length - index) * DAY));
  world.now = () => now() / 1000;
  return world;
}

function inventTasks(
  [expense, colleague, supplier, question]: readonly [TemplatePlan, TemplatePlan, TemplatePlan, TemplatePlan],
  now: number,
): Invented[] {
  const tonight = new Date(now * 1000).setHours(23, 59, 0, 0) / 1000;
  const inDays = (days: number) => tonight + days * DAY;
  return [
    { plan: supplier, subject: "Nordlicht Print", done: 1, dueAt: inDays(8) },
    { plan: colleague, subject: i18n.t("demonstration.people.older"), done: 1, dueAt: inDays(4) },
    { plan: expense, subject: i18n.t("demonstration.subject.lunch"), done: 1, dueAt: null },
    { plan: expense, subject: i18n.t("demonstration.subject.desk"), dueAt: null },
    { plan: supplier, subject: "Paper & Co", dueAt: inDays(2) },
    { plan: colleague, subject: i18n.t("demonstration.people.newer"), dueAt: tonight },
    { plan: expense, subject: i18n.t("demonstration.subject.trip"), dueAt: inDays(-3) },
    { plan: question, subject: i18n.t("demonstration.subject.order"), dueAt: tonight, urgent: true },
  ];
}

function invent(world: World, { plan, subject, done = 0, dueAt, urgent = false }: Invented, at: number) {
  world.now = () => at;
  const [about] = plan.kickoff;
  const workflow = startWorkflow(world, plan, { kickoff: about ? { [about.apiName]: subject } : {}, urgent });
  for (const task of workflow.tasks.slice(0, done)) finishTask(world, task, {});
  const waiting = workflow.tasks.find(({ status }) => status === "active");
  if (!waiting) return;
  waiting.dueAt = dueAt;
  const [, first, second] = world.people;
  if (plan.id === 1 && done === 0) {
    const text = i18n.t("demonstration.comment.receipts");
    note(world, { type: 5, workflow, task: waiting, author: first?.id ?? null, text });
  }
  if (urgent) {
    const text = i18n.t("demonstration.comment.customer");
    note(world, { type: 5, workflow, task: waiting, author: second?.id ?? null, text });
  }
}

/** `name` is a first and a last name. The address is one that nobody can have (RFC 2606). */
function inventPerson(id: number, name: string): DemoPerson {
  const [firstName = "", lastName = ""] = name.split(" ");
  return { id, firstName, lastName, email: `person-${id}@demonstration.invalid` };
}
