import { useId } from "preact/hooks";
import { i18n } from "#i18n";
import { LANGUAGE_KEY, LANGUAGES } from "../../lib/app/languages";
import styles from "./notifications.module.css";
import type { OptionsEffects } from "./options-effects";
import { Section } from "./section";

/** Which language the pages speak. What the browser itself shows of us, such as its menus, stays in the browser's. */
export function LanguageSection({ effects }: { effects: Pick<OptionsEffects, "chooseLanguage"> }) {
  const id = useId();
  const choose = async (language: string) => {
    await effects.chooseLanguage(language === PROFILE ? null : language);
    // The page was shown anew, and the list with it.
    document.querySelector<HTMLElement>(`[data-setting=${LANGUAGE_KEY}]`)?.focus();
  };
  return (
    <Section title={i18n.t("options.language.title")}>
      <p class={styles.soon}>
        <label for={id}>{i18n.t("options.language.label")}</label>
        <select
          id={id}
          data-setting={LANGUAGE_KEY}
          value={localStorage.getItem(LANGUAGE_KEY) ?? PROFILE}
          onChange={({ currentTarget }) => void choose(currentTarget.value)}
        >
          <option value={PROFILE}>{i18n.t("options.language.profile")}</option>
          <option value="browser">{i18n.t("options.language.browser")}</option>
          {Object.entries(LANGUAGES).map(([language, name]) => (
            <option key={language} value={language} lang={language}>
              {name}
            </option>
          ))}
        </select>
      </p>
      <p>{i18n.t("options.language.hint")}</p>
    </Section>
  );
}

const PROFILE = "profile";
