import type { Gate } from "../model.ts";
import { detail } from "./answer.ts";
import type { Answer } from "./answer.ts";
import type { GateRule } from "./route.ts";

const TEXTS: Record<NonNullable<Gate>, string> = {
  expired: "Your subscription has already expired. Renew subscription or contact support.",
  "no-plan": "Select a plan to complete the signup",
  "user-limit": "The user count is over your plan limit. Please upgrade your plan or delete some users.",
};

const BLOCKED: Record<GateRule, Gate[]> = {
  none: [],
  plan: ["no-plan"],
  all: ["expired", "no-plan"],
  writes: ["expired", "no-plan", "user-limit"],
};

/** The paywall's answer, or null where this address stays open in the account's state (reference §4). */
export function paywall(gate: Gate, rule: GateRule): Answer | null {
  return gate !== null && BLOCKED[rule].includes(gate) ? detail(403, TEXTS[gate]) : null;
}
