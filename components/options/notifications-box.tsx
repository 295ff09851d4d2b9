import { useContext, useState } from "preact/hooks";
import { i18n } from "#i18n";
import { Choice } from "../ui/choice";
import type { OptionsEffects } from "./options-effects";
import { Button } from "../ui/button";
import { PolicyContext } from "../connect/policy-context";
import { useNotificationAccess } from "./use-access";

export interface NotificationsBoxProps {
  /** Whether the person wants to be told. It takes the browser's permission as well. */
  enabled: boolean;
  effects: OptionsEffects;
}

/** Turns messages about new tasks on and off. Turning them off gives the permission back. */
export function NotificationsBox({ enabled, effects }: NotificationsBoxProps) {
  const mayNotify = useNotificationAccess(effects);
  const [isRefused, setRefused] = useState(false);
  const { notifications } = useContext(PolicyContext);

  const turnOn = async (asked: Promise<boolean>) => {
    const granted = await asked;
    setRefused(!granted);
    if (granted) await effects.send("set-notifications", { enabled: true });
  };
  const turnOff = async () => {
    setRefused(false);
    await effects.send("set-notifications", { enabled: false });
    await effects.releaseNotifications();
  };

  if (notifications !== undefined) {
    const ask = async () => setRefused(!(await effects.requestAccess([], true)));
    return (
      <>
        <Choice
          type="checkbox"
          checked={notifications}
          disabled
          onChange={() => undefined}
          label={i18n.t("options.notifications.box")}
          hint={i18n.t("options.policy.set")}
          error={isRefused ? i18n.t("options.notifications.refused") : null}
        />
        {notifications && mayNotify === false && (
          <p>
            <Button onClick={() => void ask()}>{i18n.t("options.policy.allow")}</Button>
          </p>
        )}
      </>
    );
  }
  return (
    <Choice
      type="checkbox"
      checked={enabled && mayNotify === true}
      onChange={(wanted) => void (wanted ? turnOn(effects.requestAccess([], true)) : turnOff())}
      label={i18n.t("options.notifications.box")}
      hint={i18n.t("options.notifications.hint")}
      error={isRefused ? i18n.t("options.notifications.refused") : null}
    />
  );
}
