import { useContext, useEffect, useRef, useState } from "preact/hooks";
import { i18n } from "#i18n";
import type { DraftSession } from "../../lib/app/draft-session";
import { completeMapping, isDecided, readPageAnswers, type PageAnswer } from "../../lib/app/page-mapping";
import type { Form } from "../../lib/fields/all-fields";
import { isEmptyValue } from "../../lib/fields/empty";
import type { PageMapping, PickedPage } from "../../lib/store/stored";
import { StatusBar } from "../ui/status-bar";
import { LaunchContext } from "./launch-context";
import { nameOfPicked } from "./page-bar";
import { PageMappingPanel } from "./page-mapping-panel";
import type { Preferences } from "./preferences";

export interface PageFillProps {
  picked: PickedPage;
  template: string;
  form: Form;
  /** Key of the form's draft. */
  place: string;
  draft: DraftSession;
  preferences: Pick<Preferences, "mappings" | "rememberMapping">;
}

/** Puts a picked page into a form: at once where the person has chosen before and nothing stands in the way, else it asks. */
export function PageFill({ picked, template, form, place, draft, preferences }: PageFillProps) {
  const { keepPicked } = useContext(LaunchContext);
  const [asking, setAsking] = useState(false);
  const remembered = preferences.mappings[template];
  const mapping = completeMapping(picked, form, remembered);
  const answers = readPageAnswers(picked, mapping, form);
  const applied = picked.appliedTo === place;
  const atOnce =
    !applied && !asking && isDecided(picked, form, remembered) && !answers.some((one) => differs(draft, one));

  const fill = (wanted: PageMapping) => {
    const next = readPageAnswers(picked, wanted, form);
    const before = applied ? answers : [];
    for (const { field, value } of before) {
      if (!differs(draft, { field, value })) draft.forget(field.apiName);
    }
    for (const { field, value } of next) draft.answer(field, value);
    setAsking(false);
    void keepPicked({ ...picked, appliedTo: place });
  };
  const fillAtOnce = useRef(() => fill(mapping));
  fillAtOnce.current = () => fill(mapping);
  // Once for each page that is picked; what is filled in is the person's from then on.
  useEffect(() => {
    if (atOnce) fillAtOnce.current();
  }, [atOnce, picked.at]);

  if (atOnce) return null;
  if (applied && !asking) {
    return (
      <StatusBar
        tone="quiet"
        sentence={<output>{i18n.t("launch.page.filled", [nameOfPicked(picked)])}</output>}
        action={{ label: i18n.t("launch.page.change"), onClick: () => setAsking(true) }}
      />
    );
  }
  return (
    <PageMappingPanel
      key={picked.at}
      picked={picked}
      form={form}
      mapping={mapping}
      isTaken={(name) => {
        const typed = draft.entries.value[name]?.value;
        const ours = applied && answers.some((one) => one.field.apiName === name && !differs(draft, one));
        return typed !== undefined && !isEmptyValue(typed) && !ours;
      }}
      onFill={(wanted) => {
        preferences.rememberMapping(template, { ...remembered, ...wanted });
        fill(wanted);
      }}
      onDismiss={() => void keepPicked(null)}
    />
  );
}

/** Whether the person has typed something else into the field. */
function differs(draft: DraftSession, { field, value }: PageAnswer): boolean {
  const typed = draft.entries.value[field.apiName]?.value;
  return typed !== undefined && !isEmptyValue(typed) && JSON.stringify(typed) !== JSON.stringify(value);
}
