type Listener<Given extends unknown[]> = (...given: Given) => unknown;

/** An event as extensions know it, and the way to set it off. */
export interface StandInEvent<Given extends unknown[]> {
  addListener: (listener: Listener<Given>) => void;
  removeListener: (listener: Listener<Given>) => void;
  hasListener: (listener: Listener<Given>) => boolean;
  /** Tells every listener. @returns what each has answered */
  tell: (...given: Given) => unknown[];
}

/** Makes an event that nobody has listened to yet. */
export function createEvent<Given extends unknown[] = []>(): StandInEvent<Given> {
  const listeners = new Set<Listener<Given>>();
  return {
    addListener: (listener) => void listeners.add(listener),
    removeListener: (listener) => void listeners.delete(listener),
    hasListener: (listener) => listeners.has(listener),
    tell: (...given) => [...listeners].map((listener) => listener(...given)),
  };
}
