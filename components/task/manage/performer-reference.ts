import type { Directory } from "../../../lib/store/stored";
import type { Performer } from "../../../lib/tasks/task";

/** How the server knows a performer: guests by their e-mail, everybody else by number (reference §12). */
export function performerReference(
  { kind, id }: Pick<Performer, "kind" | "id">,
  directory: Directory | null | undefined,
): { kind: "user" | "group"; id: number } | { kind: "guest"; email: string } {
  const guest = directory?.users.find((user) => kind === "user" && user.id === id && user.guest);
  return guest ? { kind: "guest", email: guest.email } : { kind, id };
}
