import type { ManagedTemplate } from "../../../lib/pneumatic/manage-templates";
import type { Person } from "../../../lib/store/stored";

/**
 * Whether this person may read the whole template: the account's owner, and admins who are its owners (reference §15).
 * The documented server does not tell, so there the roles decide.
 */
export function mayOpen({ editable, roles }: ManagedTemplate, { id, role }: Person): boolean {
  if (editable !== null) return editable;
  if (role === "owner") return true;
  return roles.some((one) => one.role === "owner" && one.kind === "user" && one.id === id);
}
