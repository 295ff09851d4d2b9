import { i18n } from "#i18n";
import type { FileReference } from "../../lib/fields/output-field";
import type { UploadState } from "../../lib/app/uploads";
import { Button, IconButton } from "../ui/button";
import { failureSentence } from "../ui/failure-sentence";
import { Icon } from "../ui/icons";
import { CLOSE, FILE } from "../ui/outlines";
import { fileSize } from "./file-size";
import styles from "./fields.module.css";

export interface FileRowProps {
  file: FileReference;
  /** Undefined for a file the server already has. */
  upload: UploadState | undefined;
  onRemove: () => void;
  onRetry: () => void;
}

/** One file of a field: its name, how far it is, and what can be done with it. */
export function FileRow({ file, upload, onRemove, onRetry }: FileRowProps) {
  const failed = upload?.state === "failed" || upload?.state === "lost";
  return (
    <li class={styles.file}>
      <Icon path={FILE} />
      <div class={styles.fileName}>
        <span>{file.name}</span>
        {upload?.state === "uploading" && (
          <progress
            value={upload.fraction}
            max={1}
            aria-label={i18n.t("fields.file.uploadOf", [file.name])}
          />
        )}
        <span class={failed ? styles.error : styles.hint}>{describe(file, upload)}</span>
      </div>
      {upload?.state === "failed" && (
        <Button
          look="link"
          aria-label={i18n.t(
            upload.failure.kind === "permission" ? "fields.file.allowNamed" : "fields.file.retryNamed",
            [file.name],
          )}
          onClick={onRetry}
        >
          {i18n.t(upload.failure.kind === "permission" ? "fields.file.allow" : "fields.file.retry")}
        </Button>
      )}
      <IconButton path={CLOSE} label={i18n.t("fields.file.remove", [file.name])} onClick={onRemove} />
    </li>
  );
}

function describe(file: FileReference, upload: UploadState | undefined): string {
  if (file.kind === "remote") return i18n.t("fields.file.uploaded");
  switch (upload?.state) {
    case "uploading":
      return i18n.t("fields.file.uploading", [Math.floor(upload.fraction * 100), fileSize(file.size)]);
    case "uploaded":
      return i18n.t("fields.file.uploaded");
    case "failed":
      return `${failureSentence(upload.failure)} ${i18n.t("fields.file.kept")}`;
    case "lost":
      return i18n.t("fields.file.lost");
    default:
      return i18n.t("fields.file.waiting", [fileSize(file.size)]);
  }
}
