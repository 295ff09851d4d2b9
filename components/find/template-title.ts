import { i18n } from "#i18n";

/** What a template is called: its name, or if that is not known its number, or that there is none. */
export function templateTitle(key: string, name: string | undefined): string {
  return name || (key === "" ? i18n.t("find.nameless.template") : i18n.t("find.nameless.number", [key]));
}
