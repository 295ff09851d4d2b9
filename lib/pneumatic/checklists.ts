import type { Result } from "../http/failure";
import type { Http } from "../http/http";
import type { Checklist } from "../tasks/task";
import { readChecklist } from "./read-checklist";

function setItem(http: Http, checklist: number, item: number, verb: "mark" | "unmark") {
  return http.request({
    method: "POST",
    path: `/v2/tasks/checklists/${checklist}/${verb}`,
    json: { selection_id: item },
    read: readChecklist,
  });
}

/** Ticks an item. Idempotent. @returns the whole checklist as it is now (reference §12). */
export function markChecklistItem(http: Http, checklist: number, item: number): Promise<Result<Checklist>> {
  return setItem(http, checklist, item, "mark");
}

/** Unticks an item. Idempotent. @returns the whole checklist as it is now (reference §12). */
export function unmarkChecklistItem(http: Http, checklist: number, item: number): Promise<Result<Checklist>> {
  return setItem(http, checklist, item, "unmark");
}
