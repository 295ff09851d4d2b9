import type { ButtonHTMLAttributes, Ref } from "preact";
import { Icon } from "./icons";
import styles from "./button.module.css";

type Native = Omit<ButtonHTMLAttributes, "icon" | "className" | "class"> & {
  ref?: Ref<HTMLButtonElement>;
  class?: string;
};

export type ButtonLook = "plain" | "main" | "danger" | "link";

/**
 * A button with words. `main` is the one action of a screen, `danger` throws something away, `link` stands inside a
 * sentence or bar. For "not available, and the reason stands beside it" use `aria-disabled` rather than `disabled`.
 */
export function Button({ look = "plain", ...rest }: Native & { look?: ButtonLook }) {
  return <button type="button" {...rest} class={`${styles.button} ${styles[look]} ${rest.class ?? ""}`} />;
}

/** A button that shows an outline. `label` is its name and its tooltip. */
export function IconButton({ path, label, ...rest }: Native & { path: string; label: string }) {
  return (
    <button
      type="button"
      title={label}
      aria-label={label}
      {...rest}
      class={`${styles.icon} ${rest.class ?? ""}`}
    >
      <Icon path={path} />
    </button>
  );
}
