/** Where the builds are that are measured. */
export const BUILD = ".output/chrome-mv3";
export const FLOOR = ".output/bench/floor/chrome-mv3";
/** Where results and plots go. */
export const RESULTS = ".output/bench";
