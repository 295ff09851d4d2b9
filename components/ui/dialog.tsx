import type { ComponentChildren } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";
import { Button } from "./button";
import styles from "./dialog.module.css";

export interface DialogProps {
  title: string;
  /** What the button says that closes the dialog without doing anything. */
  cancel: string;
  /** The button that goes ahead. */
  action: ComponentChildren;
  /** Called when the dialog has been closed, also by Escape. */
  onClose: () => void;
  children: ComponentChildren;
}

/** A dialog over the screen, open as long as it is rendered. The focus returns to where it came from. */
export function Dialog({ title, cancel, action, onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog ref={dialog} class={`${styles.frame} ${styles.dialog}`} aria-labelledby={id} onClose={onClose}>
      <h2 id={id}>{title}</h2>
      {children}
      <div class={styles.actions}>
        <Button onClick={() => dialog.current?.close()}>{cancel}</Button>
        {action}
      </div>
    </dialog>
  );
}
