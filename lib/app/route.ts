import { signal } from "@preact/signals";

/** Which screen the inbox app shows. It lives in the address, so that surfaces can hand over to each other. */
export type Route = { screen: "inbox" } | { screen: "task"; connection: string; task: string };

/** Reads a route from an address' fragment, such as `#/task/<connection>/<task>`. Anything else is the inbox. */
export function parseRoute(hash: string): Route {
  const [screen, connection, task] = hash.replace(/^#\/?/, "").split("/").map(decodeURIComponent);
  return screen === "task" && connection && task ? { screen, connection, task } : { screen: "inbox" };
}

/** Writes a route as a fragment. */
export function formatRoute(route: Route): string {
  return route.screen === "inbox"
    ? "#/"
    : `#/task/${encodeURIComponent(route.connection)}/${encodeURIComponent(route.task)}`;
}

export const route = signal<Route>({ screen: "inbox" });

/** Follows the address of this page. */
export function startRoute(location: Pick<Location, "hash"> = globalThis.location): void {
  const take = () => {
    route.value = parseRoute(location.hash);
  };
  take();
  globalThis.addEventListener("hashchange", take);
}

/** Goes to a screen; the browser's back button leads back. */
export function goTo(next: Route): void {
  globalThis.location.hash = formatRoute(next);
}
