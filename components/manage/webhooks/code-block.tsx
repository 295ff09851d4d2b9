import { useState } from "preact/hooks";
import { i18n } from "#i18n";
import { saveFile } from "../../../lib/app/save-file";
import { StatusLine } from "../../ui/status-line";
import { Button } from "../../ui/button";
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
          <Button
            aria-label={i18n.t("webhooks.payload.saveLabel", [file])}
            onClick={() => saveFile(file, "text/plain", text)}
          >
            {i18n.t("webhooks.payload.save")}
          </Button>
        )}
        <StatusLine>{copied === text && i18n.t("webhooks.payload.copied")}</StatusLine>
      </div>
    </div>
  );
}
