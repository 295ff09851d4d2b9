import { i18n } from "#i18n";
import { goTo } from "../../lib/app/route";
import { Keys as KeyCaps } from "../keys/keys";
import { keysOf } from "../keys/with-key";
import { Button } from "../ui/button";
import { sections, waitingCount, type SectionName } from "./inbox-model";
import { activeKey } from "./list-place";
import styles from "./no-task.module.css";

/** Beside the list while no task is chosen: how much waits, the way into it, and the keys that do the same. */
export function NoTask() {
  const first = sections.value.flatMap(({ items }) => items).find((item) => "task" in item);
  if (!first) return null;
  const start = () => {
    activeKey.value = first.key;
    goTo({ screen: "task", connection: first.connection.id, task: first.task });
  };
  return (
    <div class={styles.pane}>
      <h2>{i18n.t("inbox.pane.waiting", waitingCount.value)}</h2>
      <p>{urgencyWords()}</p>
      <Button look="main" onClick={start}>
        {i18n.t("inbox.pane.start")}
      </Button>
      <Keys />
    </div>
  );
}

function urgencyWords(): string {
  const count = (name: SectionName) => sections.value.find((one) => one.name === name)?.items.length ?? 0;
  const [overdue, today] = [count("overdue"), count("today")];
  return [
    overdue > 0 && i18n.t("inbox.pane.overdue", overdue),
    today > 0 && i18n.t("inbox.pane.today", today),
    overdue + today === 0 && i18n.t("inbox.pane.calm"),
  ]
    .filter(Boolean)
    .join(" ");
}

/** The keys, for those who like them. */
function Keys() {
  const control = navigator.userAgent.includes("Mac") ? "⌘" : "Ctrl";
  const keys = [
    { keys: "↑ ↓", does: i18n.t("inbox.keys.move") },
    { keys: "Enter", does: i18n.t("inbox.keys.open") },
    { keys: `${control} Enter`, does: i18n.t("inbox.keys.complete") },
    { keys: keysOf("undo"), does: i18n.t("inbox.keys.undo") },
    { keys: "Esc", does: i18n.t("inbox.keys.back") },
    { keys: keysOf("help"), does: i18n.t("keys.all") },
  ];
  return (
    <dl class={styles.keys}>
      {keys.map(
        ({ keys: pressed, does }) =>
          pressed && (
            <div key={does}>
              <dt>
                <KeyCaps keys={pressed} />
              </dt>
              <dd>{does}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
