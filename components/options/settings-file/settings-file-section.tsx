import { useState } from "preact/hooks";
import { i18n } from "#i18n";
import { saveFile } from "../../../lib/app/save-file";
import {
  collectSettings,
  settingsFileName,
  writeSettingsFile,
} from "../../../lib/app/settings-file/collect-settings";
import { planImport } from "../../../lib/app/settings-file/plan-import";
import { LONGEST_FILE, readSettingsFile } from "../../../lib/app/settings-file/read-settings-file";
import { withPolicy, type Policy } from "../../../lib/store/policy";
import type { Connection, ListPreferences, Settings, Snapshot } from "../../../lib/store/stored";
import { Button } from "../../ui/button";
import form from "../../ui/form.module.css";
import type { OptionsEffects } from "../options-effects";
import { Section } from "../section";
import { StatusLine } from "../../ui/status-line";
import { applyImport } from "./apply-import";
import { FileChoice } from "./file-choice";
import { ImportOutcome } from "./import-outcome";
import { ImportPreview } from "./import-preview";
import { importState } from "./import-state";

export interface SettingsFileSectionProps {
  /** As stored: without what an administrator has set. */
  settings: Settings;
  connections: Connection[];
  lists: Record<string, ListPreferences>;
  snapshots: Record<string, Snapshot>;
  policy: Policy;
  effects: OptionsEffects;
}

/** Saves the person's settings as a file, and takes such a file after showing what it would change. */
export function SettingsFileSection(props: SettingsFileSectionProps) {
  const { settings, connections, lists, snapshots, policy, effects } = props;
  const [said, setSaid] = useState("");
  const state = importState.value;

  const collect = async (from: Settings) => {
    const launches = await effects.readLaunches(connections.map(({ id }) => id));
    return collectSettings({ settings: from, connections, lists, launches, local: localStorage });
  };
  const save = async () => {
    const now = Date.now();
    saveFile(settingsFileName(now), "application/json", writeSettingsFile(await collect(settings), now));
    setSaid(i18n.t("options.file.saved"));
  };
  const take = async (file: File) => {
    setSaid("");
    // A character takes no more than four bytes.
    const text = file.size > 4 * LONGEST_FILE ? null : await file.text().catch(() => undefined);
    if (text === undefined) importState.value = { step: "refused", why: { kind: "unreadable" } };
    else {
      const read = text === null ? ({ kind: "too-large" } as const) : readSettingsFile(text);
      importState.value =
        read.kind === "settings"
          ? {
              step: "preview",
              plan: planImport(read.parts, await collect(withPolicy(settings, policy)), connections, policy),
              unknown: read.unknown,
            }
          : { step: "refused", why: read };
    }
  };
  const apply = async () => {
    if (state.step !== "preview") return;
    const applied = applyImport(state.plan.changes, settings, effects);
    importState.value = { step: "applying" };
    const { changed, failed, isRefused } = await applied;
    importState.value = { step: "done", changed, failed, notifications: isRefused };
  };
  return (
    <Section title={i18n.t("options.file.title")}>
      <p class={form.quiet}>{i18n.t("options.file.about")}</p>
      <FileChoice onFile={(file) => void take(file)}>
        <Button onClick={() => void save()}>{i18n.t("options.file.save")}</Button>
      </FileChoice>
      <StatusLine>{said}</StatusLine>
      {state.step === "preview" ? (
        <ImportPreview
          {...state}
          connections={connections}
          snapshots={snapshots}
          onApply={() => void apply()}
          onCancel={() => (importState.value = { step: "idle" })}
        />
      ) : (
        <ImportOutcome state={state} />
      )}
    </Section>
  );
}
