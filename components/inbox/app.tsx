import { route } from "../../lib/app/route";
import type { Surface } from "./inbox-header";
import { connection, sections, snapshot } from "./inbox-model";
import { InboxScreen } from "./inbox-screen";
import { late } from "./load-late";
import { wide } from "./wide";
import styles from "./app.module.css";

/** The app: the list or a task; side by side in a tab that is wide enough. */
export function App({ surface }: { surface: Surface }) {
  const { value: at } = route;
  const { value: part } = late;
  const isBlank = !connection.value || (snapshot.value && sections.value.length === 0);
  const beside = surface === "tab" && wide.value && (at.screen === "task" || !isBlank);
  return (
    <main class={`${styles.app} ${beside ? styles.beside : ""}`} data-screen={at.screen}>
      {(beside || at.screen === "inbox") && (
        <div class={styles.list}>
          <InboxScreen surface={surface} />
        </div>
      )}
      {(beside || at.screen === "task") && (
        <div class={styles.task}>{part && <part.Pane place={at} surface={surface} />}</div>
      )}
      {part && <part.Late />}
    </main>
  );
}
