import { i18n } from "#i18n";
import { chosen } from "../messages/create-i18n";
import { LANGUAGE_KEY } from "./languages";
import { connections } from "./stored-state";

type Texts = Record<string, { message: string }>;

/** The language files as the build has made modules of them, each loaded on demand. */
const files = import.meta.glob<{ default: Texts }>("../../locales/*.yml");

/**
 * Lets the page speak the language that the person wants, and says so in its document. One of which there is no file
 * leaves the page with what the browser has chosen.
 */
export async function speak(): Promise<void> {
  delete chosen.messages;
  const language = localStorage.getItem(LANGUAGE_KEY) ?? connections.value[0]?.person.language;
  const load = files[`../../locales/${language}.yml`];
  if (load && language !== i18n.t("language")) {
    const { default: texts } = await load();
    chosen.messages = {
      getMessage: (name, substitutions) =>
        (texts[name]?.message ?? "").replace(/\$(\d)/g, (_, place) => substitutions[place - 1] ?? ""),
    };
  }
  Object.assign(document.documentElement, { lang: i18n.t("language"), dir: i18n.t("direction") });
}

/** Keeps what the person chose, null for the language of their profile, and speaks it at once. */
export async function chooseLanguage(language: string | null): Promise<void> {
  if (language === null) localStorage.removeItem(LANGUAGE_KEY);
  else localStorage.setItem(LANGUAGE_KEY, language);
  await speak();
}

/** Speaks what the person chooses in another page, and then shows the page anew. */
export function followLanguage(show: () => void): void {
  addEventListener("storage", ({ key }) => {
    if (key === LANGUAGE_KEY) void speak().then(show);
  });
}
