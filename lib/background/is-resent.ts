/** A browser sends again as soon as the connection breaks; what a person does twice takes longer, as a rule. */
const RESENDING_MILLISECONDS = 30_000;

/** Whether of two equal things on a server, with the server's own times, one may be the other sent a second time. */
export const isResent = (one: { at: number | null }, other: { at: number | null }): boolean =>
  one.at !== null && other.at !== null && Math.abs(one.at - other.at) < RESENDING_MILLISECONDS;
