import { i18n } from "#i18n";
import { waitingCount } from "../inbox/inbox-model";
import { Icon, SEARCH } from "../ui/icons";
import { query, scope } from "./find-state";
import { findPart, loadFind } from "./load-find";
import styles from "./search-box.module.css";

/** Where a person types to find tasks. What it does is loaded when it is about to be used. */
export function SearchBox() {
  return (
    <search class={styles.search}>
      <Icon path={SEARCH} size={14} />
      <input
        id="search"
        type="search"
        autocomplete="off"
        spellcheck={false}
        aria-keyshortcuts="/"
        aria-label={i18n.t("find.label")}
        placeholder={
          scope.value === "waiting"
            ? i18n.t("find.placeholder", waitingCount.value)
            : i18n.t("find.placeholderFinished")
        }
        value={query.value}
        onFocus={() => void loadFind()}
        onInput={({ currentTarget }) => {
          query.value = currentTarget.value;
        }}
        onKeyDown={(event) => findPart.value?.handleSearchKey(event)}
      />
      <kbd aria-hidden="true">/</kbd>
    </search>
  );
}
