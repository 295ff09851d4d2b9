import { Icon, SEARCH } from "./icons";
import styles from "./search-field.module.css";

export interface SearchFieldProps {
  label: string;
  placeholder: string;
  query: string;
  onQuery: (query: string) => void;
  onKeyDown: (event: KeyboardEvent) => void;
  onFocus?: () => void;
}

/** Where a person types to find something in the list below it. The key "/" leads to it. */
export function SearchField({ label, placeholder, query, onQuery, onKeyDown, onFocus }: SearchFieldProps) {
  return (
    <search class={styles.search}>
      <Icon path={SEARCH} size={14} />
      <input
        id="search"
        type="search"
        autocomplete="off"
        spellcheck={false}
        aria-keyshortcuts="/"
        aria-label={label}
        placeholder={placeholder}
        value={query}
        onFocus={onFocus}
        onInput={({ currentTarget }) => onQuery(currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <kbd aria-hidden="true">/</kbd>
    </search>
  );
}
