import { i18n } from "#i18n";

const MEGABYTE = 1024 * 1024;

/** A file's size in words a person knows. `bytes` of 1 MB and more have one decimal. */
export function fileSize(bytes: number): string {
  if (bytes >= MEGABYTE) return i18n.t("fields.file.megabytes", [(bytes / MEGABYTE).toFixed(1)]);
  return i18n.t("fields.file.kilobytes", [Math.max(1, Math.round(bytes / 1024))]);
}
