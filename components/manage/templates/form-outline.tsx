import { i18n } from "#i18n";
import type { TemplateField, TemplateForm } from "../../../lib/templates/template";
import { sayType } from "./outline-words";
import styles from "./outline.module.css";

/** What a form asks, one line each, the groups after it. */
export function FormOutline({ form: { fields, fieldsets } }: { form: TemplateForm }) {
  return (
    <>
      <Fields fields={fields} />
      {fieldsets.map(({ title, description, sum, fields: grouped }, index) => (
        <div key={index} class={styles.fieldset}>
          <h5>{title}</h5>
          {description && <p class={styles.quiet}>{description}</p>}
          {sum !== null && <p class={styles.quiet}>{i18n.t("templates.sum", [sum])}</p>}
          <Fields fields={grouped} />
        </div>
      ))}
    </>
  );
}

function Fields({ fields }: { fields: TemplateField[] }) {
  if (fields.length === 0) return null;
  return (
    <ul class={styles.fields}>
      {fields.map((field, index) => (
        <li key={field.apiName || index}>
          <span dir="auto">{field.name || field.apiName}</span>
          <span class={styles.quiet}>
            {[
              sayType(field),
              field.required && i18n.t("templates.required"),
              field.hidden && i18n.t("templates.hidden"),
              field.fromDataset && i18n.t("templates.fromDataset"),
            ]
              .filter(Boolean)
              .join(", ")}
          </span>
          {field.options.length > 0 && (
            <span class={styles.options} dir="auto">
              {i18n.t("templates.options", [field.options.map(({ text }) => text).join(" · ")])}
            </span>
          )}
          {field.description && (
            <span class={styles.options} dir="auto">
              {field.description}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
