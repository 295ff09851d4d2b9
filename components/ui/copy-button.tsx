import type { ComponentChildren } from "preact";
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

/** Copies a text and says so in its own place; a refusal stands beside it, and the button can be used again. */
export function CopyButton({ text, label, look = "link", done, children }: CopyButtonProps) {
  const { state, said, copy } = useCopy();
  const isCopied = state === "copied";
  return (
    <>
      <Button look={look} aria-label={isCopied ? undefined : label} onClick={() => void copy(text, done)}>
        {isCopied ? said : children}
      </Button>
      <output class={state === "refused" ? undefined : "visually-hidden"}>{said}</output>
    </>
  );
}
