import { useState } from "preact/hooks";
import { i18n } from "#i18n";
import { APPEARANCES, readAppearance, type Appearance } from "../../lib/app/appearance";
import { BADGE_COUNTS, UNDO_SECONDS } from "../../lib/app/setting-choices";
import type { Failure } from "../../lib/http/failure";
import type { BadgePreferences, Settings } from "../../lib/store/stored";
import { appearanceWords, countWords, secondsWords } from "./appearance-words";
import { Choice } from "../ui/choice";
import { FailureNotice } from "../ui/failure-notice";
import type { OptionsEffects } from "./options-effects";
import { Section } from "./section";
import { Select } from "./select";

export interface AppearanceSectionProps {
  settings: Settings;
  /** Whether there are automations to begin with. */
  automations: boolean;
  effects: Pick<OptionsEffects, "send" | "chooseAppearance">;
}

/** How pages look and where they begin, and what the toolbar button shows. Every change counts at once. */
export function AppearanceSection({ settings, automations, effects }: AppearanceSectionProps) {
  const [failure, setFailure] = useState<Failure | null>(null);
  const { theme, density, start } = readAppearance();
  const { off = false, counts = BADGE_COUNTS[0] } = settings.badge ?? {};
  const starts = APPEARANCES.start.filter((one) => automations || one !== "automations" || one === start);
  const choose = (changes: Partial<Appearance>) => effects.chooseAppearance(changes);
  const changeBadge = async (badge: BadgePreferences) => {
    const answer = await effects.send("set-badge", badge);
    setFailure(answer.ok ? null : answer.failure);
  };
  const changeUndo = async (seconds: string) => {
    const answer = await effects.send("set-undo", { undoMilliseconds: Number(seconds) * 1_000 });
    setFailure(answer.ok ? null : answer.failure);
  };
  return (
    <Section title={i18n.t("options.appearance.title")}>
      {failure && <FailureNotice failure={failure} />}
      <Select
        label={i18n.t("options.appearance.theme")}
        value={theme}
        choices={APPEARANCES.theme.map((value) => ({ value, words: appearanceWords.theme(value) }))}
        onChange={(chosen) => choose({ theme: chosen })}
      />
      <Select
        label={i18n.t("options.appearance.density")}
        value={density}
        choices={APPEARANCES.density.map((value) => ({ value, words: appearanceWords.density(value) }))}
        onChange={(chosen) => choose({ density: chosen })}
      />
      <Select
        label={i18n.t("options.appearance.start")}
        hint={i18n.t("options.appearance.startHint")}
        value={start}
        choices={starts.map((value) => ({ value, words: appearanceWords.start(value) }))}
        onChange={(chosen) => choose({ start: chosen })}
      />
      <Choice
        type="checkbox"
        checked={!off}
        onChange={(on) => void changeBadge({ off: !on, counts })}
        label={i18n.t("options.appearance.badge")}
        hint={i18n.t("options.appearance.badgeHint")}
      />
      {!off && (
        <Select
          label={i18n.t("options.appearance.counts")}
          hint={i18n.t("options.appearance.countsHint")}
          value={counts}
          choices={BADGE_COUNTS.map((value) => ({ value, words: countWords(value) }))}
          onChange={(chosen) => void changeBadge({ off, counts: chosen })}
        />
      )}
      <Select
        label={i18n.t("options.appearance.undo")}
        value={String(settings.undoMilliseconds / 1_000)}
        choices={UNDO_SECONDS.map((seconds) => ({ value: String(seconds), words: secondsWords(seconds) }))}
        onChange={(seconds) => void changeUndo(seconds)}
      />
    </Section>
  );
}
