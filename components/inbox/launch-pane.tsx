import { i18n } from "#i18n";
import type { Route } from "../../lib/app/route";
import { connections } from "../../lib/app/stored-state";
import type { Surface } from "../ui/surface";
import { connection } from "./inbox-model";
import { lazyPart, NotYet } from "./lazy-part";
import styles from "./task-pane.module.css";

type Place = Extract<Route, { screen: "launch" }>;

const { usePart } = lazyPart(() => import("../launch/launch-part"));

interface LaunchProps {
  place: Place;
  surface: Surface;
}

/** The templates that can be started. Where nobody is connected yet, there is nothing. */
export function LaunchHome({ place, surface }: LaunchProps) {
  const { part, failed } = usePart();
  const owner = ownerOf(place);
  if (!owner) return <section />;
  return (
    <section>
      {part ? (
        <part.TemplateHome key={owner.id} connection={owner} place={place} surface={surface} />
      ) : (
        <NotYet failed={failed} loading={i18n.t("launch.loading")} />
      )}
    </section>
  );
}

/** The form of the template that is chosen, or what became of it. */
export function LaunchPane({ place, surface }: LaunchProps) {
  const { part, failed } = usePart();
  const owner = ownerOf(place);
  if (!owner) return <p class={styles.remark}>{i18n.t("inbox.pane.unknown")}</p>;
  if (!part) return <NotYet failed={failed} loading={i18n.t("launch.loading")} />;
  const { template, ancestorTask } = place;
  if (template === undefined) return <p class={styles.remark}>{i18n.t("launch.choose")}</p>;
  return (
    <part.LaunchScreen
      key={`${owner.id}/${template}/${ancestorTask}`}
      connection={owner}
      place={{ ...place, connection: owner.id, template }}
      surface={surface}
    />
  );
}

const ownerOf = (place: Place) =>
  place.connection === undefined
    ? connection.value
    : connections.value.find(({ id }) => id === place.connection);
