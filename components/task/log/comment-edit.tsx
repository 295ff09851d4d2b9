import { useId } from "preact/hooks";
import { i18n } from "#i18n";
import type { CommentEvent } from "../../../lib/tasks/event";
import { Button } from "../../ui/button";
import { mentionable, type LogPeople } from "./log-names";
import styles from "./log.module.css";
import { MentionBox } from "./mention-box";
import type { CommentActions } from "./use-comment-actions";

/** A comment of one's own, being changed. What is typed is kept until the server has it. */
export function CommentEdit({
  comment,
  people,
  actions,
}: {
  comment: CommentEvent;
  people: LogPeople;
  actions: CommentActions;
}) {
  const id = useId();
  const typed = actions.edited(comment.id) ?? "";
  const ready = typed.trim() !== "";
  const save = () => {
    if (ready) actions.save(comment);
  };
  return (
    <div class={styles.write}>
      <MentionBox
        id={id}
        label={i18n.t("log.own.editLabel")}
        value={typed}
        people={mentionable(people)}
        focused
        onInput={(text) => actions.type(comment.id, text)}
        onSubmit={save}
        onEscape={() => actions.cancel(comment.id)}
      />
      <div class={styles.tools}>
        <Button look="link" onClick={() => actions.cancel(comment.id)}>
          {i18n.t("log.own.cancel")}
        </Button>
        <Button aria-disabled={!ready} onClick={save}>
          {i18n.t("log.own.save")}
        </Button>
      </div>
    </div>
  );
}
