import { useState } from "preact/hooks";
import { i18n } from "#i18n";
import type { CommentEvent } from "../../../lib/tasks/event";
import { FileLink } from "../file-link";
import { Button } from "../../ui/button";
import { Prose } from "../prose";
import { Avatar } from "./avatar";
import { CommentEdit } from "./comment-edit";
import { personName, type LogPeople } from "./log-names";
import { LogTime } from "./log-time";
import styles from "./log.module.css";
import { ReactButton, Reactions } from "./reaction-bar";
import type { CommentActions } from "./use-comment-actions";

export interface CommentEntryProps {
  comment: CommentEvent;
  people: LogPeople;
  /** Null where nothing can be changed any more. */
  actions: CommentActions | null;
}

/** What somebody wrote: who, when, the text with its files, and what can be done with it. */
export function CommentEntry({ comment, people, actions }: CommentEntryProps) {
  const me = people.person.id;
  const mine = comment.authorId === me;
  const editing = mine && !comment.deleted && actions?.edited(comment.id) !== null && actions !== null;
  const author = mine ? people.person.name : personName(comment.authorId, people);
  const refusal = actions?.refusal(comment.id) ?? null;
  return (
    <li class={styles.comment}>
      <Avatar name={author} id={comment.authorId ?? 0} />
      <div class={styles.body}>
        <p class={styles.head}>
          <strong dir="auto">{personName(comment.authorId, people)}</strong> <LogTime at={comment.at} />
          {comment.edited && <span class={styles.time}>{i18n.t("log.edited")}</span>}
        </p>
        {comment.deleted && <p class={styles.note}>{i18n.t("log.deleted")}</p>}
        {!comment.deleted && !editing && <Prose source={comment.text} />}
        {editing && <CommentEdit comment={comment} people={people} actions={actions} />}
        {comment.attachments.length > 0 && (
          <ul class={styles.files}>
            {comment.attachments.map((file, index) => (
              <li key={index}>{file.url ? <FileLink url={file.url} name={file.name} /> : file.name}</li>
            ))}
          </ul>
        )}
        {!comment.deleted && (
          <Reactions
            reactions={comment.reactions}
            people={people}
            onToggle={actions && ((value) => actions.react(comment, value))}
          />
        )}
        {actions && !comment.deleted && !editing && (
          <Tools comment={comment} mine={mine} me={me} actions={actions} />
        )}
        <div role="alert">{refusal !== null && <p class={styles.refused}>{refusal}</p>}</div>
      </div>
    </li>
  );
}

function Tools({
  comment,
  mine,
  me,
  actions,
}: {
  comment: CommentEvent;
  mine: boolean;
  me: number;
  actions: CommentActions;
}) {
  const [asking, setAsking] = useState(false);
  if (asking) {
    return (
      <div class={styles.actions}>
        <span role="alert">{i18n.t("log.own.deleteQuestion")}</span>
        <Button look="link" onClick={() => actions.remove(comment)}>
          {i18n.t("log.own.deleteYes")}
        </Button>
        <Button look="link" onClick={() => setAsking(false)}>
          {i18n.t("log.own.deleteNo")}
        </Button>
      </div>
    );
  }
  return (
    <div class={styles.actions}>
      <ReactButton
        reactions={comment.reactions}
        person={me}
        onChoose={(value) => actions.react(comment, value)}
      />
      {mine && (
        <>
          <Button
            look="link"
            aria-label={i18n.t("log.own.editNamed")}
            onClick={() => actions.startEdit(comment)}
          >
            {i18n.t("log.own.edit")}
          </Button>
          <Button look="link" aria-label={i18n.t("log.own.deleteNamed")} onClick={() => setAsking(true)}>
            {i18n.t("log.own.delete")}
          </Button>
        </>
      )}
    </div>
  );
}
