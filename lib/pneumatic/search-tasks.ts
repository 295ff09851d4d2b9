import type { Result } from "../http/failure";
import type { Http } from "../http/http";
import { listTasks, type TaskList } from "./list-tasks";

/** How many tasks are asked for at once. */
const PAGE_SIZE = 100;

export interface TaskSearch {
  /** Words; empty for all tasks. */
  search: string;
  /** Finished tasks instead of waiting ones. */
  completed: boolean;
  offset: number;
}

/** Asks for a page of waiting or finished tasks. With words to search for, the best come first (reference §5). */
export function searchTasks(
  http: Http,
  { search, completed, offset }: TaskSearch,
): Promise<Result<TaskList>> {
  return listTasks(http, {
    limit: PAGE_SIZE,
    offset,
    completed,
    search: search || undefined,
    ordering: search ? undefined : completed ? "-completed" : "-date",
  });
}
