import { i18n } from "#i18n";
import { waitingCount } from "./inbox-model";
import styles from "./main-nav.module.css";

/** The rooms of the app. `at` is the screen that is shown; a task belongs to the inbox. */
export function MainNav({ at }: { at: string }) {
  const launching = at === "launch";
  return (
    <nav class={styles.nav} aria-label={i18n.t("nav.title")}>
      <a href="#/" aria-current={launching ? undefined : "page"}>
        {i18n.t("nav.inbox")} {waitingCount.value}
      </a>
      <a href="#/launch" aria-current={launching ? "page" : undefined}>
        {i18n.t("nav.launch")}
      </a>
    </nav>
  );
}
