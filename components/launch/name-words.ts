import { i18n } from "#i18n";
import { valueText } from "../../lib/app/value-text";
import { knownFields } from "../../lib/fields/all-fields";
import { formatDate } from "../../lib/fields/dates";
import type { Answers } from "../../lib/fields/output-field";
import type { Person } from "../../lib/store/stored";
import { previewName, readNamePattern, type NamePiece } from "../../lib/tasks/name-pattern";
import type { LaunchTemplate } from "../../lib/tasks/template";
import { now } from "../inbox/clock";

const VARIABLE_WORDS = {
  date: "date",
  "template-name": "templateName",
  "workflow-id": "workflowId",
  "workflow-starter": "workflowStarter",
} as const;

type Variable = Exclude<NamePiece, { kind: "text" }>;

/** The name the server would give, with what has been typed so far. */
export function expectedName(template: LaunchTemplate, answers: Answers, person: Person): string {
  return previewName(readNamePattern(template.namePattern), (piece) => {
    if (piece.kind === "field") {
      const field = knownFields(template).find(({ apiName }) => apiName === piece.apiName);
      const value = field && valueText(answers[field.apiName] ?? field.value, field.options, person);
      return value || `[${field?.name ?? piece.apiName}]`;
    }
    switch (piece.variable) {
      case "date":
        return formatDate(now.value / 1000, person);
      case "template-name":
        return template.name;
      case "workflow-starter":
        return person.name;
      case "workflow-id":
        return `[${i18n.t("launch.variable.workflowId")}]`;
    }
  });
}

/** Says what the server puts together when no name is given. */
export function explainPattern(template: LaunchTemplate): string {
  const pieces = readNamePattern(template.namePattern).filter(
    (piece): piece is Variable => piece.kind !== "text",
  );
  if (pieces.length === 0) return i18n.t("launch.nameFixed");
  const words = pieces.map((piece) =>
    piece.kind === "variable"
      ? i18n.t(`launch.variable.${VARIABLE_WORDS[piece.variable]}`)
      : fieldWords(template, piece.apiName),
  );
  const list = new Intl.ListFormat(i18n.t("language"), { type: "conjunction" });
  return i18n.t("launch.nameMadeOf", [list.format(new Set(words))]);
}

function fieldWords(template: LaunchTemplate, apiName: string): string {
  const name = knownFields(template).find((field) => field.apiName === apiName)?.name ?? apiName;
  return i18n.t("launch.variable.field", [name]);
}
