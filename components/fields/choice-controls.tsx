import { useState } from "preact/hooks";
import { i18n } from "#i18n";
import type { OutputField } from "../../lib/fields/output-field";
import { searchItems } from "../../lib/text/search-text";
import { Button } from "../ui/button";
import { Combobox } from "./combobox";
import { stateOf, type ControlProps } from "./control";
import styles from "./fields.module.css";

/** Longer lists of options can be searched. */
const SHORT_LIST = 12;
/** More than this stand in columns. */
const FEW = 5;

type ChoiceProps = ControlProps & { choice: string | null };

/** One of a few options, all in sight. An optional choice can be taken back. */
export function RadioChoice({ choice, ...props }: ChoiceProps) {
  const { field, id } = props;
  return (
    <>
      <div class={field.options.length > FEW ? styles.columns : styles.options}>
        {field.options.map((option) => (
          <label key={option.key} class={styles.option}>
            <input
              type="radio"
              name={id}
              aria-describedby={props.describedBy}
              checked={choice === option.key}
              onChange={() => props.onChange({ type: "radio", choice: option.key })}
              onBlur={props.onLeave}
            />
            <span>{option.text}</span>
          </label>
        ))}
      </div>
      {choice !== null && !field.required && (
        <Button
          look="link"
          aria-label={i18n.t("fields.clearNamed", [field.name])}
          onClick={() => props.onChange({ type: "radio", choice: null })}
        >
          {i18n.t("fields.clear")}
        </Button>
      )}
    </>
  );
}

/** One option of a list: the browser's own for short ones, with search for long ones. */
export function DropdownChoice({ choice, ...props }: ChoiceProps) {
  const { field } = props;
  const choose = (key: string | null) => props.onChange({ type: "dropdown", choice: key });
  if (field.options.length > SHORT_LIST) {
    return (
      <Combobox
        {...props}
        label={field.name}
        items={field.options}
        selected={choice === null ? null : (optionOf(field, choice) ?? { key: choice, text: choice })}
        placeholder={i18n.t("fields.searchOptions", [field.options.length])}
        onSelect={(item) => choose(item?.key ?? null)}
      />
    );
  }
  const gone = choice !== null && !optionOf(field, choice) ? choice : null;
  return (
    <select
      {...stateOf(props)}
      id={props.id}
      value={choice ?? ""}
      autocomplete="off"
      onChange={(event) => choose(event.currentTarget.value === "" ? null : event.currentTarget.value)}
      onBlur={props.onLeave}
    >
      <option value="">{field.required ? i18n.t("fields.choose") : i18n.t("fields.nothing")}</option>
      {gone !== null && (
        <option value={gone} disabled>
          {gone}
        </option>
      )}
      {field.options.map((option) => (
        <option key={option.key} value={option.key}>
          {option.text}
        </option>
      ))}
    </select>
  );
}

/** Any number of options. A long list can be searched and scrolls in itself. */
export function CheckboxChoices({ choices, ...props }: ControlProps & { choices: string[] }) {
  const { field } = props;
  const [query, setQuery] = useState("");
  const long = field.options.length > SHORT_LIST;
  const gone = choices.filter((key) => !optionOf(field, key)).map((key) => ({ key, text: key }));
  const shown = [...gone, ...searchItems(field.options, query, ({ text }) => text)];
  const toggle = (key: string, on: boolean) => {
    const chosen = new Set(choices);
    if (on) chosen.add(key);
    else chosen.delete(key);
    const known = field.options.filter((option) => chosen.delete(option.key)).map((option) => option.key);
    props.onChange({ type: "checkbox", choices: [...known, ...chosen] });
  };
  return (
    <>
      {long && (
        <input
          type="search"
          autocomplete="off"
          aria-label={i18n.t("fields.searchIn", [field.name])}
          placeholder={i18n.t("fields.searchOptions", [field.options.length])}
          value={query}
          onInput={(event) => setQuery(event.currentTarget.value)}
        />
      )}
      <div
        class={long ? styles.scrollingOptions : field.options.length > FEW ? styles.columns : styles.options}
      >
        {shown.map((option) => (
          <label key={option.key} class={styles.option}>
            <input
              type="checkbox"
              aria-describedby={props.describedBy}
              aria-invalid={props.invalid ? "true" : undefined}
              checked={choices.includes(option.key)}
              onChange={(event) => toggle(option.key, event.currentTarget.checked)}
              onBlur={props.onLeave}
            />
            <span>{option.text}</span>
          </label>
        ))}
        {shown.length === 0 && <p class={styles.hint}>{i18n.t("fields.noMatch")}</p>}
      </div>
      {long && <p class={styles.hint}>{i18n.t("fields.chosen", choices.length)}</p>}
    </>
  );
}

const optionOf = (field: OutputField, key: string) => field.options.find((option) => option.key === key);
