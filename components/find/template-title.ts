import { i18n } from "#i18n";
import { snapshots } from "../../lib/app/stored-state";
import { templatePrefix } from "../../lib/tasks/list-rows";
import { shown } from "../inbox/inbox-model";

/** What a template is called: its name, or if that is not known its number, or that there is none. */
export function templateTitle(key: string, name: string | undefined): string {
  if (name) return name;
  return key === ""
    ? i18n.t("find.nameless.template")
    : i18n.t("find.nameless.number", [key.slice(key.indexOf(":") + 1)]);
}

/** Name of a template none of whose tasks may be left in the list, where it is known. */
export function nameOfTemplate(key: string): string {
  for (const connection of shown.value) {
    const prefix = templatePrefix(connection, shown.value.length > 1);
    const name =
      key.startsWith(prefix) && snapshots.value[connection.id]?.templateNames[key.slice(prefix.length)];
    if (name) return name;
  }
  return "";
}
