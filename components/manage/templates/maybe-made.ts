import type { Failure } from "../../../lib/http/failure";

/** Whether the server may have done it although no answer says so: to be looked at before it is tried again. */
export function maybeMade({ kind }: Failure): boolean {
  return kind === "timeout" || kind === "unreachable" || kind === "server" || kind === "unreadable";
}
