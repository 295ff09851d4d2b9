import { useCallback } from "preact/hooks";
import { i18n } from "#i18n";
import { goTo } from "../../lib/app/route";
import { outbox } from "../../lib/app/stored-state";
import { launchKey } from "../../lib/messages/command";
import type { Connection } from "../../lib/store/stored";
import type { Surface } from "../ui/surface";
import task from "../task/task.module.css";
import { useBackKey } from "../task/use-back-key";
import { Button } from "../ui/button";
import { failureDetails, failureSentence } from "../ui/failure-sentence";
import type { LaunchPlace } from "./launch-context";
import { LaunchContent } from "./launch-content";
import { LaunchHeader } from "./launch-header";
import { LaunchOutcome } from "./launch-outcome";
import { usePreferences } from "./preferences";
import { useTemplates } from "./use-templates";

export interface LaunchScreenProps {
  connection: Connection;
  place: LaunchPlace & { connection: string; template: string };
  surface: Surface;
}

/** One template: its form, and what becomes of it once it is sent. It belongs to one form; give it that as key. */
export function LaunchScreen({ connection, place, surface }: LaunchScreenProps) {
  const { templates, failure, reading, read } = useTemplates(connection);
  const preferences = usePreferences(connection.id);
  const { template: id, ancestorTask } = place;
  const back = useCallback(() => {
    goTo({ screen: "launch", connection: connection.id, ancestorTask });
  }, [connection.id, ancestorTask]);
  useBackKey(back);

  const key = launchKey({ template: id, ancestorTask: ancestorTask ?? null });
  const entry = outbox.value.entries.find((one) => one.connection === connection.id && one.task === key);
  const operation = entry?.state === "needs-you" ? undefined : (place.operation ?? entry?.operation);
  const template = templates?.find((one) => one.id === id);
  const name = template?.name ?? entry?.subject ?? "";
  return (
    <section class={task.screen}>
      <LaunchHeader
        name={name}
        surface={surface}
        favourite={preferences.favourites.includes(id)}
        onToggle={() => preferences.toggleFavourite(id)}
        onBack={back}
      />
      {operation !== undefined ? (
        <LaunchOutcome
          key={operation}
          connection={connection}
          place={place}
          operation={operation}
          entry={entry}
          name={name}
        />
      ) : template ? (
        <LaunchContent
          connection={connection}
          template={template}
          entry={entry}
          place={place}
          surface={surface}
          preferences={preferences}
        />
      ) : reading || templates === undefined ? (
        <Skeleton />
      ) : (
        <div class={task.unreadable} role="alert">
          <p>{failure ? failureSentence(failure) : i18n.t("launch.gone")}</p>
          <p class={task.details}>{failure ? failureDetails(failure) : i18n.t("launch.goneReason")}</p>
          <Button onClick={read}>{i18n.t("task.tryAgain")}</Button>
        </div>
      )}
    </section>
  );
}

function Skeleton() {
  return (
    <div class={task.skeleton}>
      <output class="visually-hidden">{i18n.t("launch.loading")}</output>
      <div />
      <div />
      <div />
    </div>
  );
}
