import { parseRoute } from "../../lib/app/route";
import { keepAtHand, readCachedTasks } from "../../lib/app/stored-task";

/**
 * Reads a task and what was typed for it as soon as its row is pressed or has the focus: all of it is there when the click
 * comes. Returns "no more".
 */
export function prepareTasks(page: Document): () => void {
  const look = ({ target }: Event) => {
    const row = target instanceof Element ? target.closest<HTMLAnchorElement>("a[data-key]") : null;
    const place = row && parseRoute(row.hash);
    if (place?.screen === "task") void prepareTask(place.connection, place.task);
  };
  page.addEventListener("pointerdown", look);
  page.addEventListener("focusin", look);
  return () => {
    page.removeEventListener("pointerdown", look);
    page.removeEventListener("focusin", look);
  };
}

async function prepareTask(connection: string, task: string): Promise<void> {
  const [cached, drafts] = await Promise.all([
    readCachedTasks(connection, [task]),
    import("../../lib/app/prepared-draft"),
  ]);
  keepAtHand(connection, cached);
  drafts.prepareDraft(connection, task);
}
