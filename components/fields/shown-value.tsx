import type { ComponentChildren } from "preact";
import { i18n } from "#i18n";
import { formatDate } from "../../lib/fields/dates";
import { isEmptyValue } from "../../lib/fields/empty";
import type { FieldValue, Option } from "../../lib/fields/output-field";
import type { Person } from "../../lib/store/stored";
import { FileLink } from "../task/file-link";
import { Prose } from "../task/prose";
import { SafeAnchor } from "../task/safe-anchor";
import styles from "./fields.module.css";

/** A value that can only be read. */
export function ShownValue({
  value,
  options,
  person,
}: {
  value: FieldValue;
  options: Option[];
  person: Person;
}) {
  if (isEmptyValue(value)) return <p class={styles.hint}>{i18n.t("fields.empty")}</p>;
  return <div class={styles.shown}>{content(value, options, person)}</div>;
}

function content(value: FieldValue, options: Option[], person: Person): ComponentChildren {
  const textOf = (key: string) => options.find((option) => option.key === key)?.text ?? key;
  switch (value.type) {
    case "text":
      return <Prose source={value.text} />;
    case "url":
      return <SafeAnchor url={value.text}>{value.text}</SafeAnchor>;
    case "string":
    case "number":
      return value.text;
    case "date":
      return value.seconds === null ? null : formatDate(value.seconds, person);
    case "radio":
    case "dropdown":
      return value.choice === null ? null : textOf(value.choice);
    case "checkbox":
      return (
        <ul class={styles.plainList}>
          {value.choices.map((key) => (
            <li key={key}>{textOf(key)}</li>
          ))}
        </ul>
      );
    case "user":
      return value.person?.name;
    case "file":
      return (
        <ul class={styles.plainList}>
          {value.files.map((file, index) => (
            <li key={index}>
              {file.kind === "remote" && file.url ? <FileLink url={file.url} name={file.name} /> : file.name}
            </li>
          ))}
        </ul>
      );
  }
}
