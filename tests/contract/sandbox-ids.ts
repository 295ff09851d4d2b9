import { isRecord } from "../../lib/http/json.ts";

/** Gives the lines of logs and the notifications of an answer their recorded numbers. */
export interface RecordedIds {
  /** Notes which number of this run stands for which recorded one, and gives the answer with the recorded ones. */
  learn: (recorded: unknown, own: unknown) => unknown;
  /** A path with the numbers of this run. */
  outwards: (path: string) => string;
}

/** Numbers are given in the order of a whole account, which no scenario repeats: only that they are kept is compared. */
export function createRecordedIds(): RecordedIds {
  const ownByRecorded = new Map<string, number>();

  function learn(recorded: unknown, own: unknown): unknown {
    if (Array.isArray(recorded) && Array.isArray(own)) {
      return own.map((item: unknown, index) => learn(recorded[index], item));
    }
    if (!isRecord(recorded) || !isRecord(own)) return own;
    if (Array.isArray(recorded.results)) return { ...own, results: learn(recorded.results, own.results) };
    const kind = kindOf(recorded);
    if (kind === null || kind !== kindOf(own) || recorded.type !== own.type) return own;
    const key = `${kind} ${String(recorded.id)}`;
    if (!ownByRecorded.has(key)) ownByRecorded.set(key, Number(own.id));
    return ownByRecorded.get(key) === own.id ? { ...own, id: recorded.id } : own;
  }

  return {
    learn,
    outwards: (path) =>
      path.replace(/(?<=^\/workflows\/comments\/)\d+/, (id) =>
        String(ownByRecorded.get(`event ${id}`) ?? id),
      ),
  };
}

function kindOf(body: Record<string, unknown>): string | null {
  if ("watched" in body) return "event";
  return "datetime" in body ? "notification" : null;
}
