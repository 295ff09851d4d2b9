import { i18n } from "#i18n";
import styles from "./options-page.module.css";

/** The ways to the pages that a person sees first. */
export function FirstSteps() {
  return (
    <nav class={styles.firstSteps} aria-label={i18n.t("welcome.pageTitle")}>
      <a href="/welcome.html">{i18n.t("welcome.again")}</a>
      <a href="/demonstration.html">{i18n.t("welcome.try")}</a>
    </nav>
  );
}
