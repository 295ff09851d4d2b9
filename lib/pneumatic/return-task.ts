import type { Result } from "../http/failure";
import type { Http } from "../http/http";
import { act } from "./act";

/**
 * Returns a task to the steps that its `revertTargets` name. Not idempotent. What was filled in stays (reference §12).
 * @param comment the reason, Markdown; a blank one is `invalid`.
 */
export function returnTask(http: Http, task: string, comment: string): Promise<Result<null>> {
  return act(http, "POST", `/v2/tasks/${encodeURIComponent(task)}/revert`, { comment });
}
