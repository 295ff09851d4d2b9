import type { Surface } from "../ui/surface";
import { InboxHeader } from "./inbox-header";
import { connection, sections } from "./inbox-model";
import { findPart } from "../find/load-find";
import { TaskList } from "./task-list";
import { trouble } from "./trouble";
import styles from "./inbox-screen.module.css";

/** The inbox: what is wrong, if anything, and under it always the tasks that are known. */
export function InboxScreen({ surface }: { surface: Surface }) {
  const { value } = connection;
  const { value: part } = trouble;
  return (
    <section class={styles.inbox}>
      <InboxHeader connection={value} surface={surface} />
      {value && part && <part.NoticeBars />}
      {value && findPart.value && <findPart.value.FindTools key={value.id} />}
      {value && sections.value.length > 0 ? (
        <TaskList key={value.id} />
      ) : (
        (value && findPart.value?.isLooking() && <findPart.value.NothingFound />) || (part && <part.Blank />)
      )}
      {value && findPart.value && <findPart.value.SnoozedTasks />}
      {value && findPart.value && <findPart.value.ListFoot />}
    </section>
  );
}
