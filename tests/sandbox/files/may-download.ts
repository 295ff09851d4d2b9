import { allFields } from "../fields/all-fields.ts";
import { commentTexts } from "../log/comment-texts.ts";
import type { Person, StoredFile } from "../model.ts";
import type { State } from "../state.ts";
import { mayRead } from "../tasks/access.ts";

/**
 * The uploader always; others only once a task they may read holds the link (reference §31, items 11 to 13). Having
 * performed it once is not enough for that.
 */
export function mayDownload(state: State, file: StoredFile, person: Person): boolean {
  if (file.ownerId === person.id) return true;
  return [...state.tasks.values()].some((task) => {
    const texts = [
      task.description,
      ...commentTexts(state, task),
      ...allFields(task).map(({ stored }) => stored.markdown ?? ""),
    ];
    return (
      texts.some((text) => linksTo(text, file.id)) &&
      mayRead(state, { ...task, formerPerformers: [] }, person)
    );
  });
}

/** True where a Markdown link or image, not merely an address, leads to the file. */
function linksTo(text: string, fileId: string): boolean {
  if (!text.includes(fileId)) return false;
  const targets = [...text.matchAll(/\[[^\]]+\]\(([^)\s?#]*)[^)]*\)/g)];
  return targets.some(([, url = ""]) => url.endsWith(`/${fileId}`));
}
