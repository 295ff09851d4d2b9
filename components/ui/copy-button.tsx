import type { ComponentChildren } from "preact";
import { i18n } from "#i18n";
import { Button, type ButtonLook } from "./button";
import { useCopy } from "./use-copy";

export interface CopyButtonProps {
  text: string;
  /** The button's name, where its words alone do not say what is copied. */
  label?: string;
  look?: ButtonLook;
  /** What is said when it is copied, unless it is the usual word. */
  done?: string;
  children: ComponentChildren;
}

/** Copies a text and says in its own place what became of it: there is room wherever the button is. */
export function CopyButton({ text, label, look = "link", done, children }: CopyButtonProps) {
  const { state, said, copy } = useCopy();
  const words = { idle: children, copied: said, refused: i18n.t("copying.notCopied") };
  return (
    <>
      <Button
        look={look}
        aria-label={state === "idle" ? label : undefined}
        title={state === "refused" ? said : undefined}
        onClick={() => void copy(text, done)}
      >
        {words[state]}
      </Button>
      <output class="visually-hidden">{said}</output>
    </>
  );
}
