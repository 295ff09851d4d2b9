/** Stands in payloads for a server of the attacker. */
export const FOREIGN = "https://foreign.invalid";

/** The call by which a payload that runs would be noticed. */
export const RUN = "ran()";
