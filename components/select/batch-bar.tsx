import { i18n } from "#i18n";
import { Button } from "../ui/button";
import { dismissBatch, results } from "./batch";
import styles from "./bar.module.css";

/** How far the tasks are that were completed together, and once they all are: that it has been seen. */
export function BatchBar() {
  const all = results.value;
  const count = (wanted: string) => all.filter(({ state }) => state === wanted).length;
  const [pending, done, stopped] = [count("pending"), count("done"), count("needs-you")];
  const isOver = pending === 0;
  const outcome = [i18n.t("select.batch.done", done), stopped > 0 && i18n.t("select.batch.needsYou", stopped)]
    .filter(Boolean)
    .join(" ");
  return (
    <>
      <output class="visually-hidden">{all.length > 0 && isOver && outcome}</output>
      {all.length > 0 && (
        <div class={styles.bar} data-bar="list">
          <p class={styles.words}>{isOver ? outcome : i18n.t("select.batch.progress", [done, all.length])}</p>
          {isOver ? (
            <Button look="link" onClick={dismissBatch}>
              {i18n.t("select.batch.dismiss")}
            </Button>
          ) : (
            <progress value={done + stopped} max={all.length} aria-label={i18n.t("select.batch.label")} />
          )}
        </div>
      )}
    </>
  );
}
