import { useState } from "preact/hooks";
import { i18n } from "#i18n";
import type { Failure } from "../../lib/http/failure";
import type { Connection } from "../../lib/store/stored";
import { Choice } from "../ui/choice";
import { FailureNotice } from "../ui/failure-notice";
import type { OptionsEffects } from "./options-effects";

interface InstantBoxProps {
  connection: Connection;
  effects: OptionsEffects;
}

/** Turns instant updates on and off, and says what they cost: the key travels in an address. */
export function InstantBox({ connection, effects }: InstantBoxProps) {
  const [failure, setFailure] = useState<Failure | null>(null);

  const change = async (enabled: boolean) => {
    const answer = await effects.send("set-instant", { connection: connection.id, enabled });
    setFailure(answer.ok ? null : answer.failure);
  };

  return (
    <div>
      <Choice
        type="checkbox"
        checked={connection.instant === true}
        onChange={(enabled) => void change(enabled)}
        label={i18n.t("options.instant.box")}
        hint={
          <>
            {i18n.t("options.instant.hint")} {i18n.t("options.instant.price")}
          </>
        }
      />
      {failure && <FailureNotice failure={failure} />}
    </div>
  );
}
