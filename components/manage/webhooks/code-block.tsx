import { i18n } from "#i18n";
import { saveFile } from "../../../lib/app/save-file";
import { StatusLine } from "../../ui/status-line";
import { Button } from "../../ui/button";
import { useCopy } from "../../ui/use-copy";
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
  const { said, copy } = useCopy();
  return (
    <div class={styles.code}>
      <ScrolledText name={name} text={text} />
      <div class={styles.row}>
        <Button aria-label={i18n.t("webhooks.payload.copyLabel", [name])} onClick={() => void copy(text)}>
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
        <StatusLine>{said}</StatusLine>
      </div>
    </div>
  );
}
