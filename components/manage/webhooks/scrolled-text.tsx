import styles from "./webhooks.module.css";

/** Text as it stands, that can be scrolled with the keyboard too. */
export function ScrolledText({ name, text }: { name: string; text: string }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section class={styles.scrolled} tabIndex={0} aria-label={name}>
      <pre>{text}</pre>
    </section>
  );
}
