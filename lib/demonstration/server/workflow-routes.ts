import { isRecord } from "../../http/json";
import { presentTemplate, presentWorkflow } from "./present-workflow";
import { answer, answerPage, NOT_FOUND, refuse, type Route } from "./route";
import { startWorkflow } from "./run-workflow";
import type { DemoWorkflow, TemplatePlan, World } from "./world";

/** Templates: to list and start; workflows: to list and open. */
export const WORKFLOW_ROUTES: Route[] = [
  {
    method: "GET",
    path: "/templates",
    answer: ({ world, query }) => answerPage(world.plans, query, (plan) => presentTemplate(world, plan)),
  },
  {
    method: "GET",
    path: "/templates/titles-by-tasks",
    answer: ({ world }) =>
      answer(world.plans.map((plan) => ({ id: plan.id, name: plan.name, count: countTasks(world, plan) }))),
  },
  {
    method: "POST",
    path: "/templates/:id/run",
    answer: ({ world, id, body }) => {
      const plan = world.plans.find((one) => one.id === id);
      if (!plan) return NOT_FOUND;
      const kickoff = isRecord(body.kickoff) ? body.kickoff : {};
      const missing = plan.kickoff.find(({ apiName, required }) => required && !kickoff[apiName]);
      if (missing) return refuse("This field is required.", missing.apiName);
      const workflow = startWorkflow(world, plan, {
        kickoff,
        name: typeof body.name === "string" ? body.name : undefined,
        urgent: body.is_urgent === true,
        dueAt: typeof body.due_date_tsp === "number" ? body.due_date_tsp : null,
      });
      return answer(presentWorkflow(world, workflow));
    },
  },
  {
    method: "GET",
    path: "/workflows",
    answer: ({ world, query }) => {
      const template = query.get("template_id");
      const fits = ({ plan }: DemoWorkflow) => template === null || String(plan.id) === template;
      const newestFirst = world.workflows.filter(fits).toReversed();
      return answerPage(newestFirst, query, (workflow) => presentWorkflow(world, workflow));
    },
  },
  {
    method: "GET",
    path: "/workflows/:id",
    answer: ({ world, id }) => {
      const workflow = world.workflows.find((one) => one.id === id);
      return workflow ? answer(presentWorkflow(world, workflow)) : NOT_FOUND;
    },
  },
];

function countTasks({ workflows }: World, { id }: TemplatePlan): number {
  return workflows
    .filter(({ plan }) => plan.id === id)
    .flatMap(({ tasks }) => tasks)
    .filter(({ status }) => status === "active").length;
}
