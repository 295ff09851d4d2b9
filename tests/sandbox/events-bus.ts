/** What the server tells the people concerned at once, over its socket (reference §17). */
export type BusType =
  | "task_created"
  | "task_completed"
  | "task_deleted"
  | "event_created"
  | "event_updated"
  | "notification_created";

/** One thing that happened, for each of some people. */
export interface BusMessage {
  type: BusType;
  /** Ids of the people it is sent to. */
  to: number[];
  /** As the server presents it: a row of the inbox, an event, or a notification. */
  data: Record<string, unknown>;
}

export interface Bus {
  emit: (message: BusMessage) => void;
  /** Hears every message from now on. Gives the function that ends it. */
  subscribe: (listener: (message: BusMessage) => void) => () => void;
}

/** Makes the way on which things that happened reach whoever passes them on. */
export function createBus(): Bus {
  const listeners = new Set<(message: BusMessage) => void>();
  return {
    emit(message) {
      for (const listener of listeners) listener(message);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
