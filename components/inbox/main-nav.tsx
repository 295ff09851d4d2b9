import { i18n } from "#i18n";
import { automationsConnected } from "./automations-connected";
import { waitingCount } from "./inbox-model";
import styles from "./main-nav.module.css";

/** The rooms of the app. `at` is the screen that is shown; a task belongs to the inbox. */
export function MainNav({ at }: { at: string }) {
  const current = (here: boolean) => (here ? "page" : undefined);
  return (
    <nav class={styles.nav} aria-label={i18n.t("nav.title")}>
      <a href="#/" aria-current={current(at === "inbox" || at === "task")}>
        {i18n.t("nav.inbox")} {waitingCount.value}
      </a>
      <a href="#/launch" aria-current={current(at === "launch")}>
        {i18n.t("nav.launch")}
      </a>
      {automationsConnected.value && (
        <a href="#/automations" aria-current={current(at === "automations")}>
          {i18n.t("nav.automations")}
        </a>
      )}
    </nav>
  );
}
