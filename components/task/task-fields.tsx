import { Fragment, type ComponentChildren } from "preact";
import { orderForm } from "../../lib/app/form-order";
import type { Form } from "../../lib/fields/all-fields";
import type { AnyField, Answers, Fieldset } from "../../lib/fields/output-field";
import type { Person } from "../../lib/store/stored";
import { ShownValue } from "../fields/shown-value";
import { UnknownField } from "../fields/unknown-field";
import styles from "../fields/fields.module.css";
import { Prose } from "./prose";

/** The fields of a form in their order, those of a fieldset together under its title. `render` draws one field. */
export function FormParts({ form, render }: { form: Form; render: (field: AnyField) => ComponentChildren }) {
  return (
    <>
      {orderForm(form).map((part) =>
        part.kind === "field" ? (
          <Fragment key={part.field.apiName}>{render(part.field)}</Fragment>
        ) : (
          <FieldGroup key={part.fieldset.apiName} fieldset={part.fieldset} render={render} />
        ),
      )}
    </>
  );
}

function FieldGroup({
  fieldset,
  render,
}: {
  fieldset: Fieldset;
  render: (field: AnyField) => ComponentChildren;
}) {
  const { title, description, layout, fields } = fieldset;
  return (
    <fieldset class={styles.group}>
      {title && <legend class={styles.groupTitle}>{title}</legend>}
      {description && (
        <div class={styles.hint}>
          <Prose source={description} />
        </div>
      )}
      <div class={`${styles.groupFields} ${layout === "horizontal" ? styles.horizontal : ""}`}>
        {fields.map((field) => (
          <Fragment key={field.apiName}>{render(field)}</Fragment>
        ))}
      </div>
    </fieldset>
  );
}

/** A form that can only be read, with the answers that are on their way in place of the server's values. */
export function ShownFields({ form, answers, person }: { form: Form; answers: Answers; person: Person }) {
  return (
    <FormParts
      form={form}
      render={(field) =>
        field.type === "unknown" ? (
          <UnknownField field={field} />
        ) : (
          <div class={styles.field} data-field={field.apiName}>
            <p class={styles.label}>{field.name}</p>
            <ShownValue
              value={answers[field.apiName] ?? field.value}
              options={field.options}
              person={person}
            />
          </div>
        )
      }
    />
  );
}
