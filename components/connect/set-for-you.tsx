import { i18n } from "#i18n";
import styles from "../ui/form.module.css";

/** Says why something cannot be changed here. */
export function SetForYou() {
  return <p class={styles.quiet}>{i18n.t("options.policy.set")}</p>;
}
