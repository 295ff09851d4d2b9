import type { Connection, Snapshot } from "../store/stored";
import type { ListedRow } from "./task";

/**
 * Prepares the tasks of one account for a list.
 * @param apart whether the list holds other accounts too, whose templates have numbers of their own
 */
export function listRows(
  { rows, templateNames }: Pick<Snapshot, "rows" | "templateNames">,
  connection: Connection,
  apart: boolean,
): ListedRow[] {
  const prefix = templatePrefix(connection, apart);
  return rows.map((row) => {
    const { templateId } = row;
    return {
      ...row,
      connection,
      templateName: (templateId !== null && templateNames[templateId]) || "",
      templateKey: templateId === null ? "" : prefix + templateId,
    };
  });
}

/** What a template's key begins with; its number follows. */
export function templatePrefix({ id }: Connection, apart: boolean): string {
  return apart ? `${id}:` : "";
}
