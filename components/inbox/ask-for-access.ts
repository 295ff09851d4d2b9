import { originPattern, requestAccess } from "../../lib/app/permissions";
import type { Failure } from "../../lib/http/failure";
import { poll } from "./polling";

/** Asks the browser for the server's host, straight from the click, and reads the list once it is allowed. */
export function askForAccess(failure: Failure): void {
  const origin = failure.kind === "permission" ? failure.origin : failure.url;
  void requestAccess([originPattern(origin)], false).then((allowed) => {
    if (allowed) return poll("user");
  });
}
