import { i18n } from "#i18n";
import { waitingCount } from "../inbox/inbox-model";
import { SearchField } from "../ui/search-field";
import { query, scope } from "./find-state";
import { findPart, loadFind } from "./load-find";

/** Where a person types to find tasks. What it does is loaded when it is about to be used. */
export function SearchBox() {
  return (
    <SearchField
      label={i18n.t("find.label")}
      placeholder={
        scope.value === "waiting"
          ? i18n.t("find.placeholder", waitingCount.value)
          : i18n.t("find.placeholderFinished")
      }
      query={query.value}
      onFocus={() => void loadFind()}
      onQuery={(typed) => {
        query.value = typed;
      }}
      onKeyDown={(event) => findPart.value?.handleSearchKey(event)}
    />
  );
}
