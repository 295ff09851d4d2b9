import { i18n } from "#i18n";
import { patternHost } from "../../lib/app/permissions";

/** Host patterns as a person reads them: "api.example.com and example.com". */
export function hostNames(origins: string[]): string {
  return new Intl.ListFormat(i18n.t("language"), { type: "conjunction" }).format(origins.map(patternHost));
}
