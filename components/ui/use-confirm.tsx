import type { ComponentChildren, VNode } from "preact";
import { useState } from "preact/hooks";
import { ConfirmDialog } from "./confirm-dialog";

export interface Question {
  title: string;
  text: string;
  /** Stands below the text. */
  details?: ComponentChildren;
  confirm: string;
}

/** Asks a question in a dialog: `ask` resolves with the answer, `dialog` is what the component renders meanwhile. */
export function useConfirm(): { ask: (question: Question) => Promise<boolean>; dialog: VNode | null } {
  const [open, setOpen] = useState<{ question: Question; answer: (yes: boolean) => void } | null>(null);
  const ask = (question: Question) =>
    new Promise<boolean>((resolve) => {
      setOpen({ question, answer: resolve });
    });
  if (open === null) return { ask, dialog: null };
  const { question, answer } = open;
  const dialog = (
    <ConfirmDialog
      title={question.title}
      confirm={question.confirm}
      onClose={(yes) => {
        setOpen(null);
        answer(yes);
      }}
    >
      <p>{question.text}</p>
      {question.details}
    </ConfirmDialog>
  );
  return { ask, dialog };
}
