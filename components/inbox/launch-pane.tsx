import { i18n } from "#i18n";
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { Route } from "../../lib/app/route";
import { connections } from "../../lib/app/stored-state";
import { Button } from "../ui/button";
import type { Surface } from "./inbox-header";
import { connection } from "./inbox-model";
import styles from "./task-pane.module.css";

type LaunchPart = typeof import("../launch/launch-part");
type Place = Extract<Route, { screen: "launch" }>;

let loaded: LaunchPart | undefined;

/** Loads the screens from which workflows are started. */
async function loadLaunch(): Promise<LaunchPart> {
  loaded ??= await import("../launch/launch-part");
  return loaded;
}

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
        <NotYet failed={failed} />
      )}
    </section>
  );
}

/** The form of the template that is chosen, or what became of it. */
export function LaunchPane({ place, surface }: LaunchProps) {
  const { part, failed } = usePart();
  const owner = ownerOf(place);
  if (!owner) return <p class={styles.remark}>{i18n.t("inbox.pane.unknown")}</p>;
  if (!part) return <NotYet failed={failed} />;
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

function usePart(): { part: LaunchPart | undefined; failed: boolean } {
  const state = useSignal({ part: loaded, failed: false });
  useEffect(() => {
    if (state.peek().part) return;
    loadLaunch().then(
      (part) => {
        state.value = { part, failed: false };
      },
      () => {
        state.value = { part: undefined, failed: true };
      },
    );
  }, [state]);
  return state.value;
}

function NotYet({ failed }: { failed: boolean }) {
  if (failed) {
    return (
      <div class={styles.remark}>
        <p>{i18n.t("inbox.pane.failed")}</p>
        <Button onClick={() => location.reload()}>{i18n.t("inbox.pane.reload")}</Button>
      </div>
    );
  }
  return (
    <div class={styles.skeleton}>
      <output class="visually-hidden">{i18n.t("launch.loading")}</output>
      <div />
      <div />
      <div />
    </div>
  );
}
