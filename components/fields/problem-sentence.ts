import { i18n } from "#i18n";
import type { FieldType } from "../../lib/fields/output-field";
import type { Problem } from "../../lib/fields/problem";

/** Says what is wrong with an answer and what would be right. */
export function problemSentence(problem: Problem, type: FieldType): string {
  switch (problem.code) {
    case "required":
      return requiredSentence(type);
    case "too-long":
      return i18n.t("fields.problem.tooLong", [problem.limit, problem.length - problem.limit]);
    case "not-a-number":
      return i18n.t("fields.problem.notANumber");
    case "not-a-url":
      return i18n.t("fields.problem.notAUrl");
    case "no-such-option":
      return i18n.t("fields.problem.noSuchOption", [problem.option]);
    case "date-out-of-range":
      return i18n.t("fields.problem.dateOutOfRange");
    case "has-nul":
    case "lone-surrogate":
      return i18n.t("fields.problem.badCharacter");
    case "person-unknown":
      return i18n.t("fields.problem.personUnknown", [problem.name]);
    case "person-ambiguous":
      return i18n.t("fields.problem.personAmbiguous", [problem.name]);
    case "file-not-uploaded":
      return i18n.t("fields.problem.fileNotUploaded", [problem.name]);
    case "wrong-type":
      return i18n.t("fields.problem.wrongType");
  }
}

function requiredSentence(type: FieldType): string {
  switch (type) {
    case "radio":
    case "dropdown":
      return i18n.t("fields.problem.chooseOne");
    case "checkbox":
      return i18n.t("fields.problem.chooseSome");
    case "user":
      return i18n.t("fields.problem.choosePerson");
    case "file":
      return i18n.t("fields.problem.addFile");
    case "date":
      return i18n.t("fields.problem.chooseDate");
    default:
      return i18n.t("fields.problem.required");
  }
}
