import { i18n } from "#i18n";
import { connections } from "./stored-state";

/**
 * Lets the page speak as the person wants from its first word: the language they chose, else that of their profile, else the
 * browser's. Where the browser speaks it already, nothing is loaded. The choice is kept in the page's own storage, which is
 * read at once (`lib/app/speak.ts` writes it).
 */
export async function startLanguage(): Promise<void> {
  const spoken = i18n.t("language");
  document.documentElement.lang = spoken;
  document.documentElement.dir = i18n.t("direction");
  const wanted = localStorage.getItem("language") ?? connections.value[0]?.person.language ?? spoken;
  if (wanted !== spoken) await import("./speak-at-once");
}
