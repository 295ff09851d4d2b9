import { harborlight } from "./harborlight.ts";
import type { World } from "./harborlight.ts";
import { EARLIER_WORKFLOWS, MORE_PLANS, MORE_TEMPLATES } from "./launchable.ts";

/** The account a sandbox starts with: the recorded one, and more templates to launch. */
export function seededWorld(): World {
  const world = harborlight();
  for (const template of world.templates) template.earlierWorkflows = EARLIER_WORKFLOWS[template.id] ?? 0;
  return {
    ...world,
    templates: [...world.templates, ...structuredClone(MORE_TEMPLATES)],
    plans: { ...world.plans, ...MORE_PLANS },
  };
}
