import { i18n } from "#i18n";
import { failureSentence } from "../../ui/failure-sentence";
import { StatusBar } from "../../ui/status-bar";
import type { AccountPeople } from "./account-people";
import type { Asked } from "./use-asked";

/** Says that the people of the account could not be read, without whom no template can be checked. */
export function PeopleTrouble({ people: { failure, ask } }: { people: Asked<AccountPeople> }) {
  if (!failure) return null;
  return (
    <div role="alert">
      <StatusBar
        tone="soon"
        sentence={`${failureSentence(failure)} ${i18n.t("templates.peopleUnknown")}`}
        action={{ label: i18n.t("templates.tryAgain"), onClick: ask }}
      />
    </div>
  );
}
