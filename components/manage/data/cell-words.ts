import { i18n } from "#i18n";
import type { CellWords, DataRow } from "../../../lib/data/data-row";
import type { Person } from "../../../lib/store/stored";
import { formatMoment } from "../../../lib/tasks/format-moment";

/** What a workflow's status is called. */
export function statusWord(status: DataRow["status"]): string {
  return i18n.t(`data.statuses.${status}`);
}

/** Writes cells as a person's profile asks for. Times of day stand with the dates that were filled in. */
export function createCellWords(person: Person): CellWords {
  return {
    moment: (at) => `${formatMoment(at, "dateWithYear", person)}, ${formatMoment(at, "time", person)}`,
    status: statusWord,
  };
}
