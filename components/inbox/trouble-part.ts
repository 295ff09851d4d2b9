export { Blank } from "./empty-states";
export { NoticeBar } from "./notice-bar";
export { NeedsYouWords, WaitingRow } from "./outbox-rows";
