export { arrangeList, isLooking } from "./arrange-list";
export { FindTools } from "./find-tools";
export { FoundRow } from "./found-row";
export { NothingFound } from "./nothing-found";
export { RowActions } from "./row-actions";
export { handleSearchKey } from "./search-keys";
export { openView } from "./view-panel";
