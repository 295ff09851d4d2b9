import { addComment, listRecentComments } from "../pneumatic/add-comment";
import type { CommentRecord } from "../store/outbox";
import type { Connection } from "../store/stored";
import type { Access } from "./access";
import { attempt, giveUp, MOST_ATTEMPTS } from "./attempt";
import { judgeReadFailure } from "./judge-failure";
import type { Ports } from "./ports";
import { isSameText } from "./same-text";
import { needPerson, postpone, settle, type Delivery } from "./transitions";

/**
 * Writes a comment (reference §13). The log is read first: for the comments that were there before ours, and after a
 * request of which nobody knows what became for ours itself.
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
    const isOurs = (comment: { id: string; authorId: number | null; text: string }) =>
      !seen?.includes(comment.id) &&
      (comment.authorId ?? record.person) === connection.person.id &&
      isSameText(comment.text, record.text);
    if (read.ok && seen && read.value.some(isOurs)) return settle(record, ports);
    if (record.state === "unknown" && (!read.ok || !seen)) {
      return needPerson(record, { reason: "outcome-unknown" }, record.failure);
    }
  }
  if (record.attempts >= MOST_ATTEMPTS) {
    return giveUp(record);
  }
  const changes = seen || !read.ok ? {} : { seen: read.value.map(({ id }) => id) };
  const request = () => addComment(access.http, owner, record.text);
  return attempt(record, changes, access, ports, request, () => settle(record, ports));
}
