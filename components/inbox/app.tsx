import { route } from "../../lib/app/route";
import type { Surface } from "../ui/surface";
import { connection, sections, snapshot } from "./inbox-model";
import { InboxScreen } from "./inbox-screen";
import { late } from "./load-late";
import { MainNav } from "./main-nav";
import { wide } from "./wide";
import styles from "./app.module.css";

/** The app: a list or what is chosen in it; side by side in a tab that is wide enough. */
export function App({ surface }: { surface: Surface }) {
  const { value: at } = route;
  const { value: part } = late;
  const isBlank = !connection.value || (snapshot.value && sections.value.length === 0);
  const chosen =
    at.screen === "launch" ? at.template : at.screen === "automations" ? at.workflow : at.screen === "task";
  const beside = surface !== "popup" && wide.value && (at.screen !== "inbox" || !isBlank);
  // What stands in it behaves at the side as in a tab: it stays.
  const room = surface === "side" ? "tab" : surface;
  return (
    <main class={`${styles.app} ${beside ? styles.beside : ""}`} data-screen={chosen ? "task" : "inbox"}>
      {(beside || !chosen) && (
        <div class={styles.list}>
          {at.screen === "launch" ? (
            part && <part.LaunchHome place={at} surface={room} />
          ) : at.screen === "automations" ? (
            part && <part.AutomationsHome place={at} surface={room} />
          ) : (
            <InboxScreen surface={surface} />
          )}
          {connection.value && <MainNav at={at.screen} />}
        </div>
      )}
      {(beside || chosen) && <div class={styles.task}>{part && <part.Pane place={at} surface={room} />}</div>}
      {part && <part.Late />}
    </main>
  );
}
