import type { AddressProblem } from "../../lib/text/server-address";

/** The sentence for each reason an address cannot be taken. */
export const ADDRESS_PROBLEMS = {
  empty: "options.problem.emptyAddress",
  "not-an-address": "options.problem.notAnAddress",
  credentials: "options.problem.credentials",
  "not-web": "options.problem.notWeb",
  insecure: "options.problem.insecure",
} as const satisfies Record<AddressProblem, string>;
