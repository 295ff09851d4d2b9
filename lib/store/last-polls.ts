import { isRecord } from "../http/json";
import type { Failure } from "../http/failure";
import { defineItem, type Item } from "./item";

/** One attempt to read a connection's list, begun `at` (Unix milliseconds), and what it failed with, if it did. */
export interface Poll {
  at: number;
  failure?: Failure | undefined;
}

const KEPT = 10;

/**
 * The latest polls of a connection, the newest first. They live in memory only, so that a poll that finds nothing new
 * writes nothing to the disk.
 */
export const lastPolls = (connection: string): Item<Poll[]> =>
  defineItem({
    key: `polls:${connection}`,
    version: 1,
    area: "session",
    fallback: [],
    check: (value): value is Poll[] => Array.isArray(value) && value.every(isRecord),
  });

/** Notes how a poll went. */
export function notePoll(connection: string, at: number, failure?: Failure): Promise<unknown> {
  return lastPolls(connection).update((polls) => [{ at, failure }, ...polls].slice(0, KEPT));
}

/** When the list was last read (Unix milliseconds); null where none of the latest polls did. */
export async function readLastGood(connection: string): Promise<number | null> {
  const polls = await lastPolls(connection).read();
  return polls.find(({ failure }) => !failure)?.at ?? null;
}
