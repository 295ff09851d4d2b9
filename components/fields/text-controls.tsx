import { i18n } from "#i18n";
import { isNumber, normalizeNumber } from "../../lib/fields/number";
import { STRING_LIMIT } from "../../lib/fields/validate";
import { stateOf, type ControlProps } from "./control";
import styles from "./fields.module.css";

type TextProps = ControlProps & { text: string };

/** From this length on the characters left are counted. */
const COUNTED_FROM = STRING_LIMIT - 30;

/** One line of text, with a counter when it gets near the server's limit. */
export function ShortText({ text, ...props }: TextProps) {
  const length = Array.from(text).length;
  return (
    <>
      <input
        {...stateOf(props)}
        id={props.id}
        type="text"
        dir="auto"
        autocomplete="off"
        value={text}
        onInput={(event) => props.onChange({ type: "string", text: event.currentTarget.value })}
        onBlur={props.onLeave}
      />
      {length > COUNTED_FROM && (
        <p class={length > STRING_LIMIT ? styles.error : styles.hint}>
          {i18n.t("fields.counter", [length, STRING_LIMIT])}
        </p>
      )}
    </>
  );
}

/** Text of any length. The box grows with it. */
export function LongText({ text, ...props }: TextProps) {
  return (
    <textarea
      {...stateOf(props)}
      id={props.id}
      class={styles.long}
      rows={3}
      dir="auto"
      autocomplete="off"
      value={text}
      onInput={(event) => props.onChange({ type: "text", text: event.currentTarget.value })}
      onBlur={props.onLeave}
    />
  );
}

/** A number with point or comma. It is a text box: a wheel or an arrow key must never change it unseen. */
export function NumberText({ text, ...props }: TextProps) {
  return (
    <input
      {...stateOf(props)}
      id={props.id}
      type="text"
      inputmode="decimal"
      autocomplete="off"
      value={text}
      onInput={(event) => props.onChange({ type: "number", text: event.currentTarget.value })}
      onBlur={() => {
        const normal = normalizeNumber(text);
        if (isNumber(text) && normal !== text) props.onChange({ type: "number", text: normal });
        props.onLeave();
      }}
    />
  );
}

/** A web address. */
export function AddressText({ text, ...props }: TextProps) {
  return (
    <input
      {...stateOf(props)}
      id={props.id}
      type="text"
      inputmode="url"
      autocomplete="off"
      spellcheck={false}
      placeholder="https://"
      value={text}
      onInput={(event) => props.onChange({ type: "url", text: event.currentTarget.value })}
      onBlur={props.onLeave}
    />
  );
}
