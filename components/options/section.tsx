import { createContext, type ComponentChildren } from "preact";
import { useContext, useId } from "preact/hooks";
import styles from "./section.module.css";

/** Whose sections these are, where several accounts are connected. */
export const AccountContext = createContext<string | null>(null);

export interface SectionProps {
  title: string;
  /** Closed until a person opens it. */
  folded?: boolean;
  /** Told when a folded one was opened or closed. */
  onToggle?: (open: boolean) => void;
  children: ComponentChildren;
}

/** A part of the page with its heading. */
export function Section({ title, folded = false, onToggle, children }: SectionProps) {
  const id = useId();
  const account = useContext(AccountContext);
  const heading = <h2 id={id}>{account === null ? title : `${title}: ${account}`}</h2>;
  return (
    <section class={styles.section} aria-labelledby={id}>
      {folded ? (
        <details onToggle={({ currentTarget }) => onToggle?.(currentTarget.open)}>
          <summary>{heading}</summary>
          <div class={styles.body}>{children}</div>
        </details>
      ) : (
        <>
          {heading}
          <div class={styles.body}>{children}</div>
        </>
      )}
    </section>
  );
}
