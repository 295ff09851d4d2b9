import { useState } from "preact/hooks";
import { i18n } from "#i18n";
import { StatusLine } from "../../options/status-line";
import { Button } from "../../ui/button";
import button from "../../ui/button.module.css";
import { ScrolledText } from "./scrolled-text";
import styles from "./webhooks.module.css";

interface CodeBlockProps {
  /** What this is, for the buttons and for screen readers. */
  name: string;
  text: string;
  /** With it the text can be saved under this name. */
  file?: string;
}

/** A longer text to read, copy and (with a file name) save. */
export function CodeBlock({ name, text, file }: CodeBlockProps) {
  const [copied, setCopied] = useState<string | null>(null);
  return (
    <div class={styles.code}>
      <ScrolledText name={name} text={text} />
      <div class={styles.row}>
        <Button
          aria-label={i18n.t("webhooks.payload.copyLabel", [name])}
          onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(text))}
        >
          {i18n.t("webhooks.payload.copy")}
        </Button>
        {file !== undefined && (
          <a
            class={`${button.button} ${button.plain} ${styles.save}`}
            download={file}
            href={`data:text/plain;charset=utf-8,${encodeURIComponent(text)}`}
            aria-label={i18n.t("webhooks.payload.saveLabel", [file])}
          >
            {i18n.t("webhooks.payload.save")}
          </a>
        )}
        <StatusLine>{copied === text && i18n.t("webhooks.payload.copied")}</StatusLine>
      </div>
    </div>
  );
}
