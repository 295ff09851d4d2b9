import { useRef, useState } from "preact/hooks";
import { i18n } from "#i18n";
import type { Reaction } from "../../../lib/tasks/event";
import { findReaction, hasReacted, REACTIONS } from "../../../lib/tasks/reactions";
import { Button } from "../../ui/button";
import { listPersons, type LogPeople } from "./log-names";
import styles from "./log.module.css";

/** The reactions to a comment, each with who gave it. Null for `onToggle`: none can be given. */
export function Reactions({
  reactions,
  people,
  onToggle,
}: {
  reactions: Reaction[];
  people: LogPeople;
  onToggle: ((value: string) => void) | null;
}) {
  if (reactions.length === 0) return null;
  return (
    <ul class={styles.reactions}>
      {reactions.map(({ value, users }) => {
        const label = i18n.t("log.react.who", [reactionName(value), listPersons(users, people)]);
        return (
          <li key={value}>
            <button
              type="button"
              class={styles.reaction}
              title={label}
              aria-pressed={users.includes(people.person.id)}
              aria-disabled={onToggle === null}
              onClick={() => onToggle?.(value)}
            >
              <span class="visually-hidden">{label}</span>
              <span aria-hidden="true">
                {findReaction(value)?.sign ?? value} {users.length}
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

/** Opens the reactions one may choose from, in the same place. */
export function ReactButton({
  reactions,
  person,
  onChoose,
}: {
  reactions: Reaction[];
  person: number;
  onChoose: (value: string) => void;
}) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !open) return;
    event.preventDefault();
    event.stopPropagation();
    close();
  };
  return (
    <>
      <Button
        ref={button}
        look="link"
        aria-expanded={open}
        onKeyDown={onKeyDown}
        onClick={() => setOpen(!open)}
      >
        {i18n.t("log.react.label")}
      </Button>
      {open && (
        <fieldset class={styles.picker} aria-label={i18n.t("log.react.choose")}>
          {REACTIONS.map(({ code, sign, name }) => {
            const label = i18n.t(`log.react.reaction.${name}`);
            // Whoever used the sign itself counts as having used the code.
            const value = reactions.find((one) => findReaction(one.value)?.code === code)?.value ?? code;
            return (
              <button
                key={code}
                type="button"
                class={styles.choice}
                onKeyDown={onKeyDown}
                title={label}
                aria-label={label}
                aria-pressed={hasReacted(reactions, value, person)}
                onClick={() => {
                  onChoose(value);
                  close();
                }}
              >
                <span aria-hidden="true">{sign}</span>
              </button>
            );
          })}
        </fieldset>
      )}
    </>
  );
}

function reactionName(value: string): string {
  const known = findReaction(value);
  return known ? i18n.t(`log.react.reaction.${known.name}`) : value;
}
