import { useEffect, useRef, useState } from "preact/hooks";
import { i18n } from "#i18n";
import { findTaken } from "../../lib/app/find-taken-keys";
import { DEFAULT_KEYS, readStroke, type KeyCommand, type Keymap } from "../../lib/app/keymap";
import { Keys } from "../keys/keys";
import { writeKeys } from "../keys/with-key";
import { Button } from "../ui/button";
import styles from "./keys.module.css";

export interface KeyRowProps {
  command: KeyCommand;
  keymap: Keymap;
  /** Null brings back the keys that the command came with. */
  onGive: (keys: string | null) => void;
}

/** How long a second stroke may take. Milliseconds. */
const PATIENCE = 1_000;

/** One command and its keys. They are changed by pressing others: one, or two after each other. */
export function KeyRow({ command, keymap, onGive }: KeyRowProps) {
  /** What was pressed so far; null while nothing is asked for. */
  const [pressed, setPressed] = useState<string[] | null>(null);
  const [taken, setTaken] = useState<string | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const name = i18n.t(`keys.command.${command}`);
  const keys = keymap[command];

  const finish = (strokes: string[]) => {
    const written = strokes.join(" ");
    const other = findTaken(keymap, command, written);
    setPressed(null);
    setTaken(other && i18n.t("options.keys.taken", [writeKeys(written), i18n.t(`keys.command.${other}`)]));
    if (!other) onGive(written === DEFAULT_KEYS[command] ? null : written);
  };
  useEffect(() => {
    if (!pressed || pressed.length === 0) return;
    const timer = setTimeout(() => finish(pressed), pressed.length === 1 ? PATIENCE : 0);
    return () => clearTimeout(timer);
  });

  const record = (event: KeyboardEvent) => {
    if (!pressed || event.key === "Tab") return;
    event.preventDefault();
    event.stopPropagation();
    const stroke = readStroke(event);
    if (event.key === "Escape") setPressed(null);
    else if (event.key === "Backspace" || event.key === "Delete") {
      setPressed(null);
      onGive("");
    } else if (stroke !== null && !event.repeat) setPressed([...pressed, stroke]);
  };

  return (
    <li>
      <span class={styles.name}>{name}</span>
      <span class={styles.keys}>
        {pressed ? (
          pressed.length > 0 && <Keys keys={writeKeys(pressed.join(" "))} />
        ) : keys ? (
          <Keys keys={writeKeys(keys)} />
        ) : (
          i18n.t("options.keys.none")
        )}
      </span>
      <Button
        ref={button}
        aria-label={i18n.t(pressed ? "options.keys.pressFor" : "options.keys.changeOf", [name])}
        onClick={() => {
          setTaken(null);
          setPressed([]);
        }}
        onKeyDown={record}
        onBlur={() => setPressed(null)}
      >
        {i18n.t(pressed ? "options.keys.press" : "options.keys.change")}
      </Button>
      {keys !== DEFAULT_KEYS[command] && (
        <Button
          look="link"
          aria-label={i18n.t("options.keys.resetOf", [name])}
          onClick={() => {
            button.current?.focus();
            onGive(null);
          }}
        >
          {i18n.t("options.keys.reset")}
        </Button>
      )}
      {taken && (
        <p class={styles.taken} role="alert">
          {taken}
        </p>
      )}
    </li>
  );
}
