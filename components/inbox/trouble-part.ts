export { answerSections } from "./answer-sections";
export { Blank } from "./empty-states";
export { NoticeBars } from "./notice-bar";
export { NeedsYouWords, WaitingRow } from "./outbox-rows";
export { UnreadableLine } from "./unreadable-line";
export { unreadableSection } from "./unreadable-rows";
