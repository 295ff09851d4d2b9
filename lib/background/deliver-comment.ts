import {
  addComment,
  listRecentComments,
  withdrawComment,
  type RecentComment,
} from "../pneumatic/add-comment";
import type { CommentRecord } from "../store/outbox";
import type { Connection } from "../store/stored";
import type { Access } from "./access";
import { attempt, giveUp, MOST_ATTEMPTS, noteAnswer } from "./attempt";
import { isResent } from "./is-resent";
import { judgeReadFailure } from "./judge-failure";
import type { Ports } from "./ports";
import { isSameText } from "./same-text";
import { needPerson, postpone, settle, type Delivery } from "./transitions";

/**
 * Writes a comment (reference §13). The log is read first, for the comments that were there before ours, and once more
 * after a request: whether it arrived, where nobody knows, and whether it arrived twice.
 */
export async function deliverComment(
  record: CommentRecord,
  connection: Connection,
  access: Access,
  ports: Ports,
): Promise<Delivery> {
  const owner = { task: record.about };
  const read = await listRecentComments(access.http, owner);
  if (!read.ok && judgeReadFailure(read.failure) === "wait") return postpone(record, read.failure, ports);
  const { seen } = record;
  if (record.sentAt !== null) {
    const isOurs = (comment: RecentComment) =>
      !seen?.includes(comment.id) &&
      (comment.authorId ?? record.person) === connection.person.id &&
      isSameText(comment.text, record.text);
    const ours = read.ok && seen ? read.value.filter(isOurs) : [];
    if (record.answered || ours.length > 0) return settleOnce(record, ours, access, ports);
    if (record.state === "unknown" && (!read.ok || !seen)) {
      return needPerson(record, { reason: "outcome-unknown" }, record.failure);
    }
  }
  if (record.attempts >= MOST_ATTEMPTS) {
    return giveUp(record);
  }
  const changes = seen || !read.ok ? {} : { seen: read.value.map(({ id }) => id) };
  const request = () => addComment(access.http, owner, record.text);
  return attempt(record, changes, access, ports, request, (id) => noteAnswer(record, { id, name: "" }));
}

/** Takes back what the browser sent a second time. `ours` are the comments that are this one, the newest first. */
async function settleOnce(
  record: CommentRecord,
  ours: RecentComment[],
  { http }: Access,
  ports: Ports,
): Promise<Delivery> {
  const first = ours.pop();
  for (const comment of ours) {
    if (!first || !isResent(comment, first)) continue;
    const gone = await withdrawComment(http, comment.id);
    if (!gone.ok && judgeReadFailure(gone.failure) === "wait") return postpone(record, gone.failure, ports);
  }
  return settle(record, ports);
}
