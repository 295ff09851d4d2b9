import { useEffect, useState } from "preact/hooks";
import { i18n } from "#i18n";
import { OUTSIDE_EVENT } from "../../lib/demonstration/events";
import styles from "./demonstration-bar.module.css";

/** Says that nothing here is real, what is not part of it when somebody asks for it, and leads out. */
export function DemonstrationBar() {
  const [isOutside, setOutside] = useState(false);
  useEffect(() => {
    const tell = () => setOutside(true);
    const hush = () => setOutside(false);
    addEventListener(OUTSIDE_EVENT, tell);
    addEventListener("hashchange", hush);
    return () => {
      removeEventListener(OUTSIDE_EVENT, tell);
      removeEventListener("hashchange", hush);
    };
  }, []);
  return (
    <aside class={styles.bar} aria-label={i18n.t("demonstration.title")}>
      <p>
        <strong>{i18n.t("demonstration.title")}</strong> {i18n.t("demonstration.bar")}
      </p>
      <output>{isOutside && i18n.t("demonstration.outside")}</output>
      <nav aria-label={i18n.t("demonstration.title")}>
        <a href="/welcome.html">{i18n.t("demonstration.leave")}</a>
        <a class={styles.main} href="/welcome.html#connect">
          {i18n.t("demonstration.connect")}
        </a>
      </nav>
    </aside>
  );
}
