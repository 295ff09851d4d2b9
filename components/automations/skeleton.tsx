import { i18n } from "#i18n";
import home from "../home/home-list.module.css";
import styles from "./automations.module.css";

/** Stands where something is being read for the first time. */
export function Skeleton({ lines }: { lines: number }) {
  return (
    <div class={`${home.skeleton} ${styles.skeleton}`}>
      <output class="visually-hidden">{i18n.t("automations.loading")}</output>
      {Array.from({ length: lines }, (_, index) => (
        <div key={index} />
      ))}
    </div>
  );
}
