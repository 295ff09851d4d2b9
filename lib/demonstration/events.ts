/** Tells the invented background that the page's language is known, so that it can begin. */
export const START_EVENT = "demonstration-start";

/** Tells the page that something was asked for that the demonstration has not. */
export const OUTSIDE_EVENT = "demonstration-outside";
