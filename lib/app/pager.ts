import { signal, type ReadonlySignal } from "@preact/signals";
import type { Failure, Result } from "../http/failure";

/** One page as the server gave it. */
export interface PagerPage<Item> {
  /** How many there are in all. */
  count: number;
  items: Item[];
  /** How many of this page could not be read. */
  unreadable: number;
}

export interface PagerView<Item> {
  state: "idle" | "reading" | "whole" | "stopped" | "failed";
  items: Item[];
  /** How many the server has been asked for so far, those that could not be read included. */
  passed: number;
  /** How many there are; null until the server has answered. */
  count: number | null;
  unreadable: number;
  failure: Failure | null;
}

export interface Pager<Item> {
  view: ReadonlySignal<PagerView<Item>>;
  /** Reads from the beginning. What was read before is forgotten. */
  start: () => Promise<void>;
  /** Ends the reading after the page that is on its way, which is not waited for. What was read stays. */
  stop: () => void;
  /** Goes on where it was stopped or failed. */
  goOn: () => Promise<void>;
}

/**
 * Reads a long list page by page, until all of it is there, a page brings nothing new, somebody stops it, or a page
 * fails. Items are known by their id: one that moves to another page while the list is read is there once.
 * @param ask asks for the page that begins after `offset` items
 */
export function createPager<Item extends { id: string }>(
  ask: (offset: number) => Promise<Result<PagerPage<Item>>>,
): Pager<Item> {
  const empty: PagerView<Item> = {
    state: "idle",
    items: [],
    passed: 0,
    count: null,
    unreadable: 0,
    failure: null,
  };
  const view = signal(empty);
  const seen = new Set<string>();
  /** The newest reading; those before it end when their page arrives. */
  let reading = 0;

  async function read(): Promise<void> {
    const mine = ++reading;
    view.value = { ...view.value, state: "reading", failure: null };
    while (view.value.state === "reading") {
      const answer = await ask(view.value.passed);
      if (mine !== reading) return;
      if (!answer.ok) {
        view.value = { ...view.value, state: "failed", failure: answer.failure };
        return;
      }
      take(answer.value);
    }
  }

  function take({ count, items, unreadable }: PagerPage<Item>): void {
    const before = view.value;
    const passed = before.passed + items.length + unreadable;
    const added = items.filter(({ id }) => !seen.has(id) && seen.add(id));
    // Nothing new on a page that can be read: some servers say the same again, and count more than they have.
    const isOver = added.length === 0 && (items.length > 0 || unreadable === 0);
    const isLast = passed >= count || isOver;
    view.value = {
      state: isLast ? "whole" : "reading",
      items: [...before.items, ...added],
      passed,
      count,
      unreadable: before.unreadable + unreadable,
      failure: null,
    };
  }

  return {
    view,
    start() {
      seen.clear();
      view.value = empty;
      return read();
    },
    stop() {
      reading += 1;
      if (view.value.state === "reading") view.value = { ...view.value, state: "stopped" };
    },
    goOn: read,
  };
}
