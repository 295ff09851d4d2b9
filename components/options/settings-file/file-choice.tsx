import type { ComponentChildren } from "preact";
import { useId, useState } from "preact/hooks";
import { i18n } from "#i18n";
import styles from "./settings-file.module.css";

export interface FileChoiceProps {
  onFile: (file: File) => void;
  /** Stands before the choice. */
  children: ComponentChildren;
}

/** Where a person chooses a settings file, or drops one. */
export function FileChoice({ onFile, children }: FileChoiceProps) {
  const id = useId();
  const [isOver, setOver] = useState(false);
  const take = (files: FileList | null | undefined) => {
    const [file] = files ?? [];
    if (file) onFile(file);
  };
  return (
    <div
      class={`${styles.choice} ${isOver ? styles.over : ""}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer?.files);
      }}
    >
      {children}
      <span class={styles.file}>
        <input
          id={id}
          type="file"
          accept=".json,application/json"
          onChange={({ currentTarget }) => {
            take(currentTarget.files);
            // The same file can be chosen again, once it has been mended.
            currentTarget.value = "";
          }}
        />
        <label for={id}>{i18n.t("options.file.choose")}</label>
      </span>
      <span class={styles.hint}>{i18n.t("options.file.drop")}</span>
    </div>
  );
}
