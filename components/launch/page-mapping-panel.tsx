import { useId, useState } from "preact/hooks";
import { i18n } from "#i18n";
import { NAME_FIELD } from "../../lib/app/launch-options";
import { NOWHERE, placesFor, presentParts, readPageAnswers } from "../../lib/app/page-mapping";
import type { Form } from "../../lib/fields/all-fields";
import type { PageMapping, PagePart, PickedPage } from "../../lib/store/stored";
import fields from "../fields/fields.module.css";
import { Button } from "../ui/button";
import styles from "./page.module.css";

export interface PageMappingPanelProps {
  picked: PickedPage;
  form: Form;
  /** Where each part goes unless the person says otherwise. */
  mapping: PageMapping;
  /** Whether something else stands in a field now. */
  isTaken: (field: string) => boolean;
  onFill: (mapping: PageMapping) => void;
  onDismiss: () => void;
}

/** Asks into which field each part of a page goes. */
export function PageMappingPanel(props: PageMappingPanelProps) {
  const { picked, form, isTaken, onFill, onDismiss } = props;
  const [mapping, setMapping] = useState(props.mapping);
  const id = useId();
  return (
    <section class={styles.panel} aria-labelledby={id}>
      <h2 id={id}>{i18n.t("launch.page.title")}</h2>
      {presentParts(picked).map((part) => (
        <PartPlace
          key={part}
          part={part}
          picked={picked}
          form={form}
          place={mapping[part] ?? NOWHERE}
          isTaken={isTaken}
          onChange={(place) => setMapping({ ...mapping, [part]: place })}
        />
      ))}
      <div class={styles.actions}>
        <Button onClick={() => onFill(mapping)}>{i18n.t("launch.page.fill")}</Button>
        <Button look="link" onClick={onDismiss}>
          {i18n.t("launch.page.without")}
        </Button>
        <span class={fields.hint}>{i18n.t("launch.page.remembered")}</span>
      </div>
    </section>
  );
}

interface PartPlaceProps {
  part: PagePart;
  picked: PickedPage;
  form: Form;
  place: string;
  isTaken: (field: string) => boolean;
  onChange: (place: string) => void;
}

function PartPlace({ part, picked, form, place, isTaken, onChange }: PartPlaceProps) {
  const id = useId();
  const fits = place === NOWHERE || readPageAnswers(picked, { [part]: place }, form).length > 0;
  const note = fits ? isTaken(place) && i18n.t("launch.page.replaces") : i18n.t("launch.page.tooLong");
  return (
    <div class={styles.part}>
      <label for={id}>
        <span class={styles.partName}>{i18n.t(`launch.page.part.${part}`)}</span>
        <span class={styles.excerpt} title={picked[part].slice(0, 200)} dir="auto">
          {picked[part].slice(0, 200)}
        </span>
      </label>
      <select
        id={id}
        value={place}
        aria-describedby={note ? `${id}-note` : undefined}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      >
        <option value={NOWHERE}>{i18n.t("launch.page.nowhere")}</option>
        {placesFor(part, form).map(({ apiName, name }) => (
          <option key={apiName} value={apiName}>
            {apiName === NAME_FIELD.apiName ? i18n.t("launch.name") : name}
          </option>
        ))}
      </select>
      {note && (
        <p id={`${id}-note`} class={fits ? fields.hint : fields.error}>
          {note}
        </p>
      )}
    </div>
  );
}
