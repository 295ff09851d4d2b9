export { arrangeList, isLooking } from "./arrange-list";
export { DoneRow } from "../select/done-row";
export { ListFoot } from "../select/list-foot";
export { FindTools } from "./find-tools";
export { FoundRow } from "./found-row";
export { NothingFound } from "./nothing-found";
export { RowActions } from "./row-actions";
export { handleSearchKey } from "./search-keys";
export { openView } from "./view-panel";
