import { useState } from "preact/hooks";
import { i18n } from "#i18n";
import { readKeymap, type KeyCommand } from "../../lib/app/keymap";
import type { Failure } from "../../lib/http/failure";
import type { KeyPreferences } from "../../lib/store/stored";
import { GROUP_NAMES, KEY_GROUPS } from "../keys/key-groups";
import { Button } from "../ui/button";
import { Choice } from "../ui/choice";
import { FailureNotice } from "../ui/failure-notice";
import { KeyRow } from "./key-row";
import styles from "./keys.module.css";
import type { OptionsEffects } from "./options-effects";
import { Section } from "./section";

export interface KeysSectionProps {
  /** What the person has changed. */
  preferences: KeyPreferences;
  effects: Pick<OptionsEffects, "send" | "openShortcuts">;
}

/** The keys: all off at once, each to be changed, and the way to those that the browser keeps. */
export function KeysSection({ preferences, effects }: KeysSectionProps) {
  const [failure, setFailure] = useState<Failure | null>(null);
  const { off = false, keys = {} } = preferences;
  const keymap = readKeymap(preferences);
  const change = async (next: KeyPreferences) => {
    const answer = await effects.send("set-keys", next);
    setFailure(answer.ok ? null : answer.failure);
  };
  const give = (command: KeyCommand, written: string | null) => {
    const { [command]: _, ...others } = keys;
    void change({ off, keys: written === null ? others : { ...others, [command]: written } });
  };
  return (
    <Section title={i18n.t("keys.title")} folded>
      <Choice
        type="checkbox"
        checked={!off}
        onChange={(on) => void change({ off: !on, keys })}
        label={i18n.t("options.keys.box")}
        hint={i18n.t("options.keys.hint")}
      />
      {failure && <FailureNotice failure={failure} />}
      {!off &&
        GROUP_NAMES.map((group) => (
          <section key={group}>
            <h3>{i18n.t(`keys.group.${group}`)}</h3>
            <ul class={styles.rows}>
              {KEY_GROUPS[group].map((command) => (
                <KeyRow
                  key={command}
                  command={command}
                  keymap={keymap}
                  onGive={(written) => give(command, written)}
                />
              ))}
            </ul>
          </section>
        ))}
      <p>{i18n.t("options.keys.browser")}</p>
      <Button onClick={() => void effects.openShortcuts()}>{i18n.t("options.keys.openBrowser")}</Button>
    </Section>
  );
}
