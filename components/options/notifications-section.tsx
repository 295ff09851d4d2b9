import { useState } from "preact/hooks";
import { i18n } from "#i18n";
import type { Failure } from "../../lib/http/failure";
import type { Connection, ListPreferences, Quiet, Settings } from "../../lib/store/stored";
import { Choice } from "../ui/choice";
import { DueSoonChoice } from "./due-soon-choice";
import { FailureNotice } from "../ui/failure-notice";
import { MuteAll } from "./mute-all";
import { MutedTemplates } from "./muted-templates";
import { NotificationsBox } from "./notifications-box";
import type { OptionsEffects } from "./options-effects";
import { QuietHours } from "./quiet-hours";
import { Section } from "./section";
import { TestNotification } from "./test-notification";
import { useNotificationAccess } from "./use-access";

export interface NotificationsSectionProps {
  settings: Settings;
  connections: Connection[];
  lists: Record<string, ListPreferences>;
  effects: OptionsEffects;
}

/** What the person is told of, when not, and whether it arrives. Every change is stored at once. */
export function NotificationsSection({ settings, connections, lists, effects }: NotificationsSectionProps) {
  const [failure, setFailure] = useState<Failure | null>(null);
  const { quiet = {} } = settings;
  const change = async (changes: Quiet) => {
    const answer = await effects.send("set-quiet", changes);
    setFailure(answer.ok ? null : answer.failure);
  };
  const mayNotify = useNotificationAccess(effects);
  const [first] = connections;
  if (!first) return null;
  return (
    <Section title={i18n.t("options.notifications.title")}>
      {failure && <FailureNotice failure={failure} />}
      <NotificationsBox enabled={settings.notifications} effects={effects} />
      {settings.notifications && mayNotify && (
        <>
          <div>
            <Choice
              type="checkbox"
              checked={quiet.overdue ?? true}
              onChange={(overdue) => void change({ overdue })}
              label={i18n.t("options.notifications.overdue")}
            />
            <DueSoonChoice quiet={quiet} onChange={change} />
          </div>
          <QuietHours quiet={quiet} person={first.person} onChange={change} />
          <MuteAll quiet={quiet} person={first.person} onChange={change} />
          <MutedTemplates connections={connections} lists={lists} effects={effects} onFailure={setFailure} />
        </>
      )}
      <TestNotification settings={settings} person={first.person} effects={effects} />
    </Section>
  );
}
