import { i18n } from "#i18n";
import type { Person } from "../../../lib/store/stored";
import { formatMoment } from "../../../lib/tasks/format-moment";
import type { TemplateNames } from "../../../lib/templates/name-parts";
import type { Predicate, TemplateCondition } from "../../../lib/templates/template";
import { nameOf, type AccountPeople } from "./account-people";

export interface Readers {
  names: TemplateNames;
  people: AccountPeople | null;
  person: Pick<Person, "timezone" | "dateFormat">;
}

/** What happens to a step and when, in one sentence: predicates are joined with “and”, rules with “or”. */
export function sayCondition({ action, rules }: TemplateCondition, readers: Readers): string {
  const when =
    rules
      .map((predicates) =>
        predicates
          .map((predicate) => sayPredicate(predicate, readers))
          .reduce(
            (one, other) => (one === "" ? other : i18n.t("templates.conditions.and", [one, other])),
            "",
          ),
      )
      .filter(Boolean)
      .reduce((one, other) => (one === "" ? other : i18n.t("templates.conditions.or", [one, other])), "") ||
    i18n.t("templates.conditions.always");
  switch (action) {
    case "start_task":
      return i18n.t("templates.conditions.start", [when]);
    case "skip_task":
      return i18n.t("templates.conditions.skip", [when]);
    case "end_process":
      return i18n.t("templates.conditions.end", [when]);
    default:
      return i18n.t("templates.conditions.other", [action, when]);
  }
}

const OF_VALUES = {
  equals: "equals",
  not_equals: "notEquals",
  contains: "contains",
  not_contains: "notContains",
} as const;

function sayPredicate(predicate: Predicate, readers: Readers): string {
  const { fieldType, field, operator } = predicate;
  const { names } = readers;
  if (fieldType === "kickoff") return i18n.t("templates.conditions.started");
  const name = names.field(field)?.name ?? names.step(field) ?? field;
  const value = sayValue(predicate, readers);
  switch (operator) {
    case "equals":
    case "not_equals":
    case "contains":
    case "not_contains":
      return i18n.t(`templates.conditions.${OF_VALUES[operator]}`, [name, value]);
    case "exists":
      return i18n.t("templates.conditions.exists", [name]);
    case "not_exists":
      return i18n.t("templates.conditions.notExists", [name]);
    case "more_than":
      return i18n.t(fieldType === "date" ? "templates.conditions.later" : "templates.conditions.moreThan", [
        name,
        value,
      ]);
    case "less_than":
      return i18n.t(fieldType === "date" ? "templates.conditions.earlier" : "templates.conditions.lessThan", [
        name,
        value,
      ]);
    case "completed":
      return i18n.t("templates.conditions.done", [name]);
    case "completed_or_skipped":
      return i18n.t("templates.conditions.doneOrSkipped", [name]);
    case "skipped":
      return i18n.t("templates.conditions.skipped", [name]);
    default:
      return i18n.t("templates.conditions.unknown", [name, operator, value]);
  }
}

/** What a field is compared with: dates as dates, people by name, options by text even where an api name is kept. */
function sayValue({ fieldType, field, value }: Predicate, { names, people, person }: Readers): string {
  const seconds = Number(value);
  if (fieldType === "date" && value !== "" && Number.isFinite(seconds)) {
    return formatMoment(seconds * 1000, "full", person);
  }
  if ((fieldType === "user" || fieldType === "group") && /^\d+$/.test(value)) {
    return nameOf(people, fieldType, Number(value));
  }
  return names.field(field)?.options.find(({ apiName }) => apiName === value)?.text ?? value;
}
