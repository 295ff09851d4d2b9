import type { SandboxDialect } from "../dialect.ts";
import type { BusType } from "../events-bus.ts";

/** What a socket at one address is told, and how it is wrapped. */
export interface SocketPath {
  path: string;
  types: readonly BusType[];
  /** True: `{id, date_created_tsp, type, data}`; false: the bare object, as before v6.2. */
  enveloped: boolean;
}

const TASKS_AND_EVENTS: readonly BusType[] = [
  "task_created",
  "task_completed",
  "task_deleted",
  "event_created",
  "event_updated",
  "notification_created",
];

const CURRENT: SocketPath[] = [{ path: "/ws/events", types: TASKS_AND_EVENTS, enveloped: true }];

/** One address for each kind of thing; `/ws/events` connects and stays silent (recordings `websockets` of v5.0). */
const OLDER: SocketPath[] = [
  { path: "/ws/events", types: [], enveloped: false },
  { path: "/ws/notifications", types: ["notification_created"], enveloped: false },
  { path: "/ws/workflows/new-task", types: ["task_created"], enveloped: false },
  { path: "/ws/workflows/removed-task", types: ["task_completed", "task_deleted"], enveloped: false },
  { path: "/ws/workflows/events", types: ["event_created", "event_updated"], enveloped: false },
];

/** The sockets of a release (reference §17 and §30). The documented server knows none. */
export function socketPaths({ sockets }: SandboxDialect): SocketPath[] {
  switch (sockets) {
    case "one":
      return CURRENT;
    case "by-kind":
      return OLDER;
    case "none":
      return [];
  }
}
