import type { ComponentChildren } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";
import { i18n } from "#i18n";
import { Button } from "./button";
import shared from "./dialog.module.css";
import styles from "./confirm-dialog.module.css";

export interface ConfirmDialogProps {
  title: string;
  /** What the button that goes ahead says. */
  confirm: string;
  /** Called once the dialog is closed. `yes`: the person wants to go ahead. */
  onClose: (yes: boolean) => void;
  children: ComponentChildren;
}

const GO_AHEAD = "go-ahead";

/** Asks before something is thrown away. Open as long as it is rendered. The focus returns to where it came from. */
export function ConfirmDialog({ title, confirm, onClose, children }: ConfirmDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      class={`${shared.frame} ${styles.dialog}`}
      aria-labelledby={id}
      onClose={(event) => onClose(event.currentTarget.returnValue === GO_AHEAD)}
    >
      <h2 id={id}>{title}</h2>
      {children}
      <div class={styles.actions}>
        <Button onClick={() => dialog.current?.close()}>{i18n.t("options.cancel")}</Button>
        <Button look="danger" onClick={() => dialog.current?.close(GO_AHEAD)}>
          {confirm}
        </Button>
      </div>
    </dialog>
  );
}
