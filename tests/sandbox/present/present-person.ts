import { hasRole } from "../flows/access.ts";
import type { Account, Group, Person } from "../model.ts";
import type { State } from "../state.ts";
import { bothStamps } from "./stamp.ts";

/** A person as lists and `/accounts/user` show him or her (reference §7). */
export function presentPerson(state: State, person: Person): Record<string, unknown> {
  const { dialect } = state;
  const groups = [...state.groups.values()].filter(({ members }) => members.includes(person.id));
  const names = {
    email: person.email,
    first_name: person.firstName,
    last_name: person.lastName,
    phone: null,
    photo: null,
    status: person.status,
    is_admin: person.isAdmin,
    is_account_owner: person.isOwner,
    invite: null,
  };
  if (dialect.isoDates) {
    return {
      id: person.id,
      ...names,
      is_staff: false,
      type: person.type,
      groups: groups.map(({ id }) => id),
    };
  }
  const common = {
    id: person.id,
    type: person.type,
    ...names,
    date_joined_tsp: person.joinedAt,
    ...subscriptions(person),
    language: person.language,
    timezone: person.timezone,
    date_fmt: person.dateFormat,
    date_fdw: person.firstDayOfWeek,
    groups: groups.sort(byName).map(({ id }) => id),
  };
  return dialect.keys === "many"
    ? { ...common, manager_id: null, subordinates_ids: [], vacation: null }
    : common;
}

/** The answer of `GET /auth/context` (reference §7). */
export function presentContext(state: State, person: Person): Record<string, unknown> {
  const { dialect } = state;
  const common = {
    id: person.id,
    email: person.email,
    account: presentAccount(state, state.account),
    first_name: person.firstName,
    last_name: person.lastName,
    phone: null,
    photo: null,
    is_admin: person.isAdmin,
    ...bothStamps(dialect, "date_joined", person.joinedAt),
    is_account_owner: person.isOwner,
    is_superuser: person.isOwner,
    ...subscriptions(person),
    type: person.type,
    language: person.language,
    timezone: person.timezone,
    date_fmt: person.dateFormat,
    date_fdw: person.firstDayOfWeek,
    has_workflow_viewer_access: mayViewWorkflows(state, person),
    has_workflow_starter_access: person.isStarter,
    is_supermode: false,
  };
  return dialect.keys === "many"
    ? { ...common, manager_id: null, subordinates_ids: [], vacation: null }
    : common;
}

function presentAccount(state: State, account: Account): Record<string, unknown> {
  return {
    id: account.id,
    name: account.name,
    tenant_name: null,
    ...bothStamps(state.dialect, "date_joined", account.joinedAt),
    is_blocked: false,
    is_verified: true,
    lease_level: "standard",
    logo_lg: null,
    logo_sm: null,
    active_users: account.gate === "user-limit" ? account.maxUsers + 4 : 1,
    tenants_active_users: 0,
    max_users: account.maxUsers,
    billing_sync: false,
    billing_period: null,
    ...presentPlan(state, account),
    trial_is_active: false,
    trial_ended: false,
  };
}

/** What the account pays for, as each gate of reference §4 shows it. */
function presentPlan(state: State, { gate }: Account): Record<string, unknown> {
  const at = state.now() / 1000;
  const expires = (days: number) => bothStamps(state.dialect, "plan_expiration", at + days * 86_400);
  const never = bothStamps(state.dialect, "plan_expiration", null);
  switch (gate) {
    case "expired":
      return { is_subscribed: false, billing_plan: "premium", ...expires(-3) };
    case "user-limit":
      return { is_subscribed: true, billing_plan: "premium", ...expires(30) };
    case "no-plan":
      return { is_subscribed: null, billing_plan: null, ...never };
    case null:
      return { is_subscribed: false, billing_plan: "free", ...never };
  }
}

/** Admins, and whoever is a viewer of some template. */
function mayViewWorkflows(state: State, person: Person): boolean {
  if (person.isAdmin || person.isOwner) return true;
  return [...state.templates.values()].some((template) => hasRole(state, template, person, ["viewer"]));
}

function subscriptions(person: Person): Record<string, boolean> {
  const wanted = person.type === "user";
  return {
    is_digest_subscriber: wanted,
    is_newsletters_subscriber: wanted,
    is_special_offers_subscriber: wanted,
    is_new_tasks_subscriber: true,
    is_complete_tasks_subscriber: true,
    is_comments_mentions_subscriber: wanted,
    is_tasks_digest_subscriber: wanted,
  };
}

/** A group as `GET /accounts/groups` shows it. */
export function presentGroup(state: State, group: Group): Record<string, unknown> {
  const common = { id: group.id, name: group.name, users: group.members };
  return state.dialect.keys === "many"
    ? { ...common, photo: "", type: "regular" }
    : { ...common, photo: null };
}

/** The order of group lists. */
export function byName(a: Group, b: Group): number {
  return a.name.localeCompare(b.name, "en");
}
