import { i18n } from "#i18n";

/** The order in which events are shown. `task_completed_v2` is what the public documentation calls `task_completed`. */
const KNOWN = [
  "workflow_started",
  "task_completed",
  "task_completed_v2",
  "task_returned",
  "workflow_completed",
];

/** Sorts the events, which the server gives in no order. Events we do not know come last. */
export function sortHooks<Hook extends { event: string }>(hooks: Hook[]): Hook[] {
  const rank = ({ event }: Hook) => (KNOWN.includes(event) ? KNOWN.indexOf(event) : KNOWN.length);
  return hooks.toSorted((a, b) => rank(a) - rank(b) || a.event.localeCompare(b.event));
}

/** The name of an event in plain words. Unknown events keep the server's name. */
export function eventName(event: string): string {
  switch (event) {
    case "workflow_started":
      return i18n.t("webhooks.event.workflowStarted");
    case "workflow_completed":
      return i18n.t("webhooks.event.workflowCompleted");
    case "task_completed":
    case "task_completed_v2":
      return i18n.t("webhooks.event.taskCompleted");
    case "task_returned":
      return i18n.t("webhooks.event.taskReturned");
    default:
      return event;
  }
}
