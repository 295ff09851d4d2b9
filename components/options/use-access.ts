import { useCallback, useEffect, useState } from "preact/hooks";
import type { OptionsEffects } from "./options-effects";

/** Whether all these hosts are granted, as it changes. `null` until the browser has answered. */
export function useHostAccess(effects: OptionsEffects, origins: string[]): boolean | null {
  const list = origins.join(" ");
  const ask = useCallback(() => effects.hasAccess(list.split(" ")), [effects, list]);
  return useAnswer(ask, effects.onAccessChange);
}

/** Whether notifications are granted, as it changes. `null` until the browser has answered. */
export function useNotificationAccess(effects: OptionsEffects): boolean | null {
  return useAnswer(effects.mayNotify, effects.onAccessChange);
}

function useAnswer(
  ask: () => Promise<boolean>,
  onAccessChange: OptionsEffects["onAccessChange"],
): boolean | null {
  const [answer, setAnswer] = useState<boolean | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const read = () => void ask().then((granted) => isCurrent && setAnswer(granted));
    read();
    const stop = onAccessChange(read);
    return () => {
      isCurrent = false;
      stop();
    };
  }, [ask, onAccessChange]);
  return answer;
}
