export { Blank } from "./empty-states";
export { NoticeBars } from "./notice-bar";
export { NeedsYouWords, WaitingRow } from "./outbox-rows";
