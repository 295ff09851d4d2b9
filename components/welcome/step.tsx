import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { i18n } from "#i18n";
import { Icon } from "../ui/icons";
import { CHECK } from "../ui/outlines";
import styles from "./welcome.module.css";

export interface StepProps {
  /** Its place in the address of the page. */
  id?: string;
  number: number;
  title: string;
  done: boolean;
  children: ComponentChildren;
}

/** One step of the welcome page, and whether it is done. */
export function Step({ id, number, title, done, children }: StepProps) {
  const heading = useId();
  return (
    <li id={id}>
      <section class={styles.step} aria-labelledby={heading} data-done={done}>
        <span class={styles.number} aria-hidden="true">
          {done ? <Icon path={CHECK} /> : number}
        </span>
        <h2 id={heading}>
          {title} {done && <span class="visually-hidden">({i18n.t("welcome.done")})</span>}
        </h2>
        <div class={styles.body}>{children}</div>
      </section>
    </li>
  );
}
