import { i18n } from "#i18n";
import { FIELD_TYPES } from "../../../lib/fields/output-field";
import type { TemplateNames } from "../../../lib/templates/name-parts";
import type { DueRule, Span, TemplateField, TemplatePerformer } from "../../../lib/templates/template";
import { nameOf, type AccountPeople } from "./account-people";

/** A length of time in words, the longest part first. */
export function saySpan({ months, days, hours, minutes }: Span): string {
  const parts = [
    months > 0 && i18n.t("templates.months", months),
    days > 0 && i18n.t("templates.days", days),
    hours > 0 && i18n.t("templates.hours", hours),
    minutes > 0 && i18n.t("templates.minutes", minutes),
  ];
  return parts.filter(Boolean).join(" ") || i18n.t("templates.noTime");
}

/** When a step is due, in words. */
export function sayDue({ rule, source, span }: DueRule, step: string, names: TemplateNames): string {
  const time = saySpan(span);
  const stepName = names.step(source) ?? source;
  const fieldName = names.field(source)?.name ?? source;
  switch (rule) {
    case "after task started":
      return source === step
        ? i18n.t("templates.due.afterStart", [time])
        : i18n.t("templates.due.afterStep", [time, stepName]);
    case "after task completed":
      return i18n.t("templates.due.afterDone", [time, stepName]);
    case "after workflow started":
      return i18n.t("templates.due.afterWorkflow", [time]);
    case "before field":
      return i18n.t("templates.due.beforeField", [time, fieldName]);
    case "after field":
      return i18n.t("templates.due.afterField", [time, fieldName]);
    default:
      return i18n.t("templates.due.other", [rule, time]);
  }
}

/** Who does a step, in words. */
export function sayPerformer(
  { kind, source, label }: TemplatePerformer,
  names: TemplateNames,
  people: AccountPeople | null,
): string {
  switch (kind) {
    case "user":
    case "group":
      if (!/^\d+$/.test(source)) return label || source;
      return people || label === "" ? nameOf(people, kind, Number(source)) : label;
    case "field":
      return i18n.t("templates.fieldPerformer", [names.field(source)?.name ?? source]);
    case "workflow_starter":
      return i18n.t("templates.starter");
    case "manager":
      return i18n.t("templates.manager");
    default:
      return label || kind;
  }
}

/** What kind of answer a field takes, in words; unknown kinds as the server names them. */
export function sayType({ type }: TemplateField): string {
  const known = FIELD_TYPES.find((one) => one === type);
  return known ? i18n.t(`templates.types.${known}`) : type;
}
