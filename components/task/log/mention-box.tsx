/* A list that follows the caret of a text has no element of its own in HTML (ARIA: textbox with a listbox). */
/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/no-noninteractive-element-to-interactive-role */
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { i18n } from "#i18n";
import { mentionText, readMentionQuery } from "../../../lib/text/mentions";
import { searchItems } from "../../../lib/text/search-text";
import styles from "./log.module.css";

export interface MentionBoxProps {
  id: string;
  label: string;
  placeholder?: string;
  value: string;
  people: { id: number; name: string; email: string }[];
  describedBy?: string | undefined;
  focused?: boolean;
  onInput: (text: string) => void;
  /** Ctrl+Enter or Cmd+Enter. */
  onSubmit: () => void;
  onEscape?: () => void;
  onFiles?: (files: File[]) => void;
}

const MOST_SHOWN = 8;

/** A text in which an `@` opens the people who can be mentioned. The text keeps the focus; arrow keys choose. */
export function MentionBox(props: MentionBoxProps) {
  const { id, value, people, onInput } = props;
  const box = useRef<HTMLTextAreaElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState<{ query: string; start: number } | null>(null);
  const [active, setActive] = useState(0);
  const found = typed
    ? searchItems(people, typed.query, ({ name, email }) => `${name} ${email}`).slice(0, MOST_SHOWN)
    : [];
  const open = found.length > 0;

  useLayoutEffect(() => {
    if (open) list.current?.showPopover?.();
  }, [open]);
  useLayoutEffect(() => {
    if (props.focused) box.current?.focus();
  }, [props.focused]);

  const look = ({ value: text, selectionStart, selectionEnd }: HTMLTextAreaElement) => {
    setTyped(selectionStart === selectionEnd ? readMentionQuery(text, selectionStart) : null);
    setActive(0);
  };
  const choose = (index: number) => {
    const person = found[index];
    const field = box.current;
    if (!person || !typed || !field) return;
    const written = `${mentionText(person, people)} `;
    field.setRangeText(written, typed.start, field.selectionStart, "end");
    onInput(field.value);
    setTyped(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const last = found.length - 1;
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      if (!event.repeat) props.onSubmit();
    } else if (open && event.key === "ArrowDown") setActive(active === last ? 0 : active + 1);
    else if (open && event.key === "ArrowUp") setActive(active === 0 ? last : active - 1);
    else if (open && (event.key === "Enter" || event.key === "Tab")) choose(active);
    else if (open && event.key === "Escape") setTyped(null);
    else if (event.key === "Escape" && props.onEscape) props.onEscape();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const takeFiles = (event: Event, files: FileList | undefined) => {
    if (!props.onFiles || !files?.length) return;
    event.preventDefault();
    event.stopPropagation();
    props.onFiles([...files]);
  };

  return (
    <div class={open ? styles.mentioning : undefined}>
      <textarea
        ref={box}
        id={id}
        rows={1}
        class={styles.box}
        dir="auto"
        aria-label={props.label}
        aria-describedby={props.describedBy}
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-controls={open ? `${id}-people` : undefined}
        aria-activedescendant={open ? `${id}-person-${active}` : undefined}
        aria-keyshortcuts="Control+Enter Meta+Enter"
        placeholder={props.placeholder}
        value={value}
        onInput={(event) => {
          onInput(event.currentTarget.value);
          look(event.currentTarget);
        }}
        onClick={(event) => look(event.currentTarget)}
        onKeyDown={onKeyDown}
        onBlur={() => setTyped(null)}
        onPaste={(event) => takeFiles(event, event.clipboardData?.files)}
        onDrop={(event) => takeFiles(event, event.dataTransfer?.files)}
      />
      {open && (
        <div ref={list} popover="manual" class={styles.people}>
          <ul
            id={`${id}-people`}
            role="listbox"
            aria-label={i18n.t("log.write.people")}
            onMouseDown={(event) => event.preventDefault()}
          >
            {found.map((person, index) => (
              // The text handles the keys.
              // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
              <li
                key={person.id}
                id={`${id}-person-${index}`}
                role="option"
                aria-selected={index === active}
                class={styles.person}
                onClick={() => choose(index)}
              >
                <span dir="auto">{person.name}</span>
                <span class={styles.detail}>{person.email}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      <output class="visually-hidden">{open && i18n.t("log.write.peopleFound", found.length)}</output>
    </div>
  );
}
