/* No element of HTML is a searchable list, so its parts get their roles by hand (ARIA combobox pattern). */
/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/no-noninteractive-element-to-interactive-role */
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { i18n } from "#i18n";
import { searchItems } from "../../lib/text/search-text";
import { IconButton } from "../ui/button";
import { Icon } from "../ui/icons";
import { CLOSE, DOWN } from "../ui/outlines";
import styles from "./combobox.module.css";
import { stateOf, type ControlProps } from "./control";

export interface ComboboxItem {
  key: string;
  text: string;
  /** A second line, searched as well. */
  detail?: string;
}

export interface ComboboxProps extends Omit<ControlProps, "onChange"> {
  /** Names the list of options. */
  label: string;
  items: ComboboxItem[];
  selected: ComboboxItem | null;
  onSelect: (item: ComboboxItem | null) => void;
  placeholder: string;
}

/** Nobody reads more; typing narrows the list. */
const MOST_SHOWN = 100;
const PAGE = 10;

/** A searchable list after the ARIA combobox pattern: the input keeps the focus, the options follow the arrow keys. */
export function Combobox({ label, items, selected, onSelect, placeholder, ...props }: ComboboxProps) {
  const [open, setOpen] = useState(false);
  const [query, setQuery] = useState<string | null>(null);
  const [active, setActive] = useState(-1);
  const popover = useRef<HTMLDivElement>(null);

  const found = useMemo(
    () => searchItems(items, query ?? "", ({ text, detail }) => (detail ? `${text} ${detail}` : text)),
    [items, query],
  );
  const shown = found.slice(0, MOST_SHOWN);
  const expanded = open && shown.length > 0;
  const optionId = (index: number) => `${props.id}-option-${index}`;

  useLayoutEffect(() => {
    if (open) popover.current?.showPopover?.();
  }, [open]);
  useEffect(() => {
    popover.current?.querySelector('[data-active="true"]')?.scrollIntoView({ block: "nearest" });
  }, [active, expanded]);

  const show = () => {
    if (open) return;
    setOpen(true);
    setActive(shown.findIndex(({ key }) => key === selected?.key));
  };
  const close = () => {
    setOpen(false);
    setQuery(null);
    setActive(-1);
  };
  const choose = (item: ComboboxItem | null) => {
    onSelect(item);
    close();
  };
  const leave = () => {
    const typed = query?.trim();
    const [only] = found;
    if (typed === "" && selected) choose(null);
    else if (typed && found.length === 1 && only) choose(only);
    else close();
    props.onLeave();
  };
  const move = (step: number) => {
    if (!open) return show();
    const next = active === -1 && step < 0 ? shown.length - 1 : active + step;
    setActive(Math.max(0, Math.min(shown.length - 1, next)));
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing || event.ctrlKey || event.metaKey) return;
    const item = expanded ? shown[active] : undefined;
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: PAGE, PageUp: -PAGE };
    const step = steps[event.key];
    if (step !== undefined) move(step);
    else if (event.key === "Enter" && item) choose(item);
    else if (event.key === "Enter" && open) close();
    else if (event.key === "Escape" && open) close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div class={`${styles.combobox} ${open ? styles.open : ""}`}>
      <input
        {...stateOf({ ...props, onChange: () => undefined })}
        id={props.id}
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck={false}
        aria-autocomplete="list"
        aria-expanded={expanded}
        aria-controls={expanded ? `${props.id}-list` : undefined}
        aria-activedescendant={expanded && active >= 0 ? optionId(active) : undefined}
        placeholder={placeholder}
        value={query ?? selected?.text ?? ""}
        onInput={(event) => {
          setQuery(event.currentTarget.value);
          setOpen(true);
          setActive(event.currentTarget.value.trim() === "" ? -1 : 0);
        }}
        onClick={show}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={leave}
        onKeyDown={onKeyDown}
      />
      {selected && (
        <IconButton
          path={CLOSE}
          class={styles.clear}
          label={i18n.t("fields.clearNamed", [label])}
          onClick={() => choose(null)}
        />
      )}
      {!selected && (
        <span class={styles.arrow}>
          <Icon path={DOWN} />
        </span>
      )}
      {open && (
        // Over everything, so that no edge cuts it off and nothing moves.
        <div ref={popover} popover="manual" class={styles.popover}>
          {expanded && (
            <ul
              class={styles.list}
              id={`${props.id}-list`}
              role="listbox"
              aria-label={label}
              onMouseDown={(event) => event.preventDefault()}
            >
              {shown.map((item, index) => (
                // The input handles the keys, as the pattern asks.
                // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
                <li
                  key={item.key}
                  id={optionId(index)}
                  role="option"
                  aria-selected={item.key === selected?.key}
                  data-active={index === active}
                  class={styles.option}
                  onClick={() => choose(item)}
                >
                  <span dir="auto">{item.text}</span>
                  {item.detail && <span class={styles.detail}>{item.detail}</span>}
                </li>
              ))}
            </ul>
          )}
          {(!expanded || found.length > MOST_SHOWN) && (
            <p class={styles.note} aria-hidden="true">
              {countWords(found.length)}
            </p>
          )}
        </div>
      )}
      <output class="visually-hidden">{open && countWords(found.length)}</output>
    </div>
  );
}

function countWords(count: number): string {
  if (count === 0) return i18n.t("fields.noMatch");
  return count > MOST_SHOWN
    ? i18n.t("fields.keepTyping", [MOST_SHOWN, count])
    : i18n.t("fields.matches", count);
}
