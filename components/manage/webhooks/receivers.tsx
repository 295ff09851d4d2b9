import { i18n } from "#i18n";
import { CodeBlock } from "./code-block";
import { RECEIVER_FILES } from "./receiver-files";
import styles from "./webhooks.module.css";

/** Programs to copy that receive webhooks and check them. */
export function Receivers() {
  return (
    <section class={styles.section} aria-labelledby="webhook-receivers">
      <h3 id="webhook-receivers">{i18n.t("webhooks.receivers.title")}</h3>
      <p class={styles.off}>{i18n.t("webhooks.receivers.about")}</p>
      {RECEIVER_FILES.map(({ kind, file, text }) => (
        <details key={file} class={styles.file}>
          <summary>
            {i18n.t(`webhooks.receivers.${kind}`)} <code>{file}</code>
          </summary>
          <CodeBlock name={file} text={text} file={file} />
        </details>
      ))}
    </section>
  );
}
