import { useState } from "preact/hooks";
import { i18n } from "#i18n";
import type { KnownAutomation } from "../../../lib/app/automation-memory";
import type { PuqVersion } from "../../../lib/puq/model";
import { Button } from "../../ui/button";
import type { AutomationState } from "../automation-state";
import { FailureBar } from "../failure-bar";
import { Skeleton } from "../skeleton";
import { PublishDialog } from "./publish-dialog";
import { compareAge, useVersions } from "./use-versions";
import { VersionEntry } from "./version-entry";
import styles from "../workflow.module.css";

export interface VersionListProps {
  row: KnownAutomation;
  state: AutomationState;
}

/** The versions of a workflow, newest first, and the way to make another one active. */
export function VersionList({ row, state }: VersionListProps) {
  const { versions, total, failure, reading, read, more } = useVersions(state.account, row.id);
  const [asked, setAsked] = useState<PuqVersion | null>(null);
  const [done, setDone] = useState("");
  const active =
    versions?.find(({ id }) => id === row.activeVersion) ??
    (row.activeVersion === null ? null : (state.versions.value[row.activeVersion] ?? null));

  const onPublished = (version: PuqVersion) => {
    setAsked(null);
    setDone(
      [
        i18n.t("automations.version.done", [version.name]),
        row.status === "disabled" && i18n.t("automations.version.stillOff"),
      ]
        .filter(Boolean)
        .join(" "),
    );
    state.patch(row.id, { activeVersion: version.id });
    void state.learn(row.id);
    read();
  };
  return (
    <section class={styles.part} aria-label={i18n.t("automations.tab.versions")}>
      <output class={styles.done}>{done}</output>
      {failure && <FailureBar failure={failure} onAgain={read} />}
      {versions?.length === 0 && <p class={styles.quiet}>{i18n.t("automations.version.none")}</p>}
      {versions ? (
        <ul class={styles.entries} aria-label={i18n.t("automations.tab.versions")}>
          {versions.map((version) => (
            <VersionEntry
              key={version.id}
              version={version}
              active={version.id === row.activeVersion}
              older={active !== null && compareAge(version, active) > 0}
              state={state}
              onPublish={() => {
                setDone("");
                setAsked(version);
              }}
            />
          ))}
        </ul>
      ) : (
        failure === null && <Skeleton lines={4} />
      )}
      {versions && versions.length < total && (
        <Button aria-disabled={reading} onClick={() => reading || more()}>
          {i18n.t("automations.older")}
        </Button>
      )}
      {asked && (
        <PublishDialog
          workflow={row}
          from={active}
          to={asked}
          state={state}
          onPublished={() => onPublished(asked)}
          onClose={() => setAsked(null)}
        />
      )}
    </section>
  );
}
