import { signal } from "@preact/signals";

/** Which screen the inbox app shows. It lives in the address, so that surfaces can hand over to each other. */
export type Route =
  | { screen: "inbox" }
  | { screen: "task"; connection: string; task: string }
  | {
      screen: "launch";
      connection?: string;
      /** Without one: the templates to choose from. */
      template?: string;
      /** The task whose sub-workflow is started. */
      ancestorTask?: string;
      /** What was started from here, as the outbox calls it. */
      operation?: string;
    }
  | {
      screen: "automations";
      account?: string;
      /** Without one: the workflows to choose from. */
      workflow?: string;
      /** Which part of the workflow. */
      tab?: string;
    };

/** Reads a route from an address' fragment, such as `#/task/<connection>/<task>`. Anything else is the inbox. */
export function parseRoute(hash: string): Route {
  const [screen, connection, task, ancestorTask, operation] = hash
    .replace(/^#\/?/, "")
    .split("/")
    .map(decode);
  if (screen === "task" && connection && task) return { screen, connection, task };
  if (screen === "launch") return { screen, connection, template: task, ancestorTask, operation };
  if (screen === "automations") return { screen, account: connection, workflow: task, tab: ancestorTask };
  return { screen: "inbox" };
}

/** Reads a part of a route; `undefined` where there is none. */
function decode(part: string): string | undefined {
  try {
    return decodeURIComponent(part) || undefined;
  } catch {
    return undefined;
  }
}

/** Writes a route as a fragment. */
export function formatRoute(route: Route): string {
  if (route.screen === "inbox") return "#/";
  const rest =
    route.screen === "automations"
      ? [route.account, route.workflow, route.tab]
      : route.screen === "task"
        ? [route.connection, route.task]
        : [route.connection, route.template, route.ancestorTask, route.operation];
  const parts = [route.screen, ...rest].map((part) => encodeURIComponent((part ?? "").toWellFormed()));
  return `#/${parts.join("/").replace(/\/+$/, "")}`;
}

export const route = signal<Route>({ screen: "inbox" });

/** Follows the address of this page. */
export function startRoute(): void {
  const take = () => {
    if (formatRoute(route.peek()) !== location.hash) route.value = parseRoute(location.hash);
  };
  take();
  addEventListener("hashchange", take);
}

/** Goes to a screen in place of this one, which the browser's back button does not lead back to. */
export function replacePlace(next: Route): void {
  location.replace(formatRoute(next));
}

/** Goes to a screen at once: browsers tell of a new address only after the next frame. Their back button leads back. */
export function goTo(next: Route): void {
  route.value = next;
  location.hash = formatRoute(next);
}
