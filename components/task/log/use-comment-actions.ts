import { useContext, useState } from "preact/hooks";
import { i18n } from "#i18n";
import type { Client } from "../../../lib/app/call-server";
import { draftField, draftText, editName } from "../../../lib/app/comment-draft";
import type { DraftSession } from "../../../lib/app/draft-session";
import type { TaskLog } from "../../../lib/app/task-log";
import type { Http } from "../../../lib/http/http";
import type { Result } from "../../../lib/http/failure";
import type { Connection } from "../../../lib/store/stored";
import type { CommentEvent, TaskEvent } from "../../../lib/tasks/event";
import { hasReacted, toggleReaction } from "../../../lib/tasks/reactions";
import { showMentions, writeMentions } from "../../../lib/text/mentions";
import { failureSentence } from "../../ui/failure-sentence";
import { ServicesContext } from "../task-context";
import { mentionable, type LogPeople } from "./log-names";

/** What can be done with a comment that stands in the log. All of it may be repeated without harm. */
export interface CommentActions {
  /** What is typed in place of a comment; null where it is not being changed. */
  edited: (comment: string) => string | null;
  startEdit: (comment: CommentEvent) => void;
  type: (comment: string, text: string) => void;
  cancel: (comment: string) => void;
  save: (comment: CommentEvent) => void;
  remove: (comment: CommentEvent) => void;
  react: (comment: CommentEvent, value: string) => void;
  /** What the server refused last of this comment, in words. */
  refusal: (comment: string) => string | null;
}

/** Changes comments at once, tells the server, and takes a change back where it refuses. */
export function useCommentActions(
  connection: Connection,
  log: TaskLog,
  draft: DraftSession,
  people: LogPeople,
): CommentActions {
  const { callServer } = useContext(ServicesContext);
  const [refused, setRefused] = useState<{ comment: string; sentence: string } | null>(null);
  /** The change that is on its way is not shown as being typed any more. */
  const [saving, setSaving] = useState<string | null>(null);

  const change = async (
    comment: CommentEvent,
    changed: Partial<CommentEvent>,
    words: "log.own.refused" | "log.own.editRefused",
    ask: (client: Client, http: Http) => Promise<Result<TaskEvent | null>>,
  ): Promise<boolean> => {
    setRefused(null);
    const answer = await log.change(comment.id, changed, () => callServer(connection, ask));
    if (answer.ok) return true;
    setRefused({ comment: comment.id, sentence: i18n.t(words, [failureSentence(answer.failure)]) });
    return false;
  };
  const edited = (comment: string) =>
    saving === comment ? null : draftText(draft.entries.value, editName(comment));
  const type = (comment: string, text: string) =>
    draft.answer(draftField(editName(comment)), { type: "text", text });

  return {
    edited,
    type,
    startEdit: ({ id, text }) => type(id, showMentions(text, mentionable(people))),
    cancel(comment) {
      setRefused(null);
      draft.forget(editName(comment));
    },
    save(comment) {
      const text = writeMentions((edited(comment.id) ?? "").trim(), mentionable(people)).toWellFormed();
      if (text === comment.text) return draft.forget(editName(comment.id));
      setSaving(comment.id);
      void change(comment, { text, edited: true }, "log.own.editRefused", (client, http) =>
        client.editComment(http, comment.id, text),
      ).then((done) => {
        if (done) draft.forget(editName(comment.id));
        setSaving(null);
      });
    },
    remove(comment) {
      const gone = { deleted: true, text: "", reactions: [], attachments: [] };
      void change(comment, gone, "log.own.refused", (client, http) => client.deleteComment(http, comment.id));
    },
    react(comment, value) {
      const me = people.person.id;
      const reactions = toggleReaction(comment.reactions, value, me);
      const taken = hasReacted(comment.reactions, value, me);
      void change(comment, { reactions }, "log.own.refused", async (client, http) => {
        const answer = await (taken
          ? client.removeReaction(http, comment.id, value)
          : client.addReaction(http, comment.id, value));
        return answer.ok ? { ok: true, value: null } : answer;
      });
    },
    refusal: (comment) => (refused?.comment === comment ? refused.sentence : null),
  };
}
