import { Button } from "./button";
import styles from "./toast.module.css";

export interface ToastProps {
  /** What is shown and announced, once. Null shows nothing: keep the toast mounted, or screen readers miss the first. */
  sentence: string | null;
  /** What changes while the toast is shown, such as the seconds left. Shown after the sentence and not announced. */
  ticking?: string;
  action?: { label: string; onClick: () => void };
  /** The key that does the same as the action. */
  shortcut?: string | undefined;
}

/** A short message over the lower edge of the screen. It never takes the focus. */
export function Toast({ sentence, ticking, action, shortcut }: ToastProps) {
  return (
    <div class={sentence === null ? "" : styles.toast}>
      <output class="visually-hidden">{sentence}</output>
      {sentence !== null && (
        <p aria-hidden="true">
          {sentence} {ticking}
        </p>
      )}
      {action && (
        <Button look="link" onClick={action.onClick} aria-keyshortcuts={shortcut}>
          {action.label}
        </Button>
      )}
      {shortcut && <kbd aria-hidden="true">{shortcut}</kbd>}
    </div>
  );
}
