import { i18n } from "#i18n";
import { neededOrigins } from "../../lib/app/permissions";
import type { Failure } from "../../lib/http/failure";
import type { Connection, SyncStatus } from "../../lib/store/stored";
import { FailureNotice } from "../ui/failure-notice";
import { Notice } from "../ui/notice";
import type { OptionsEffects } from "./options-effects";
import { useHostAccess } from "./use-access";
import { hostNames } from "../connect/host-names";
import { momentWords } from "./words";

export interface ConnectionStateProps {
  connection: Connection;
  status: SyncStatus;
  effects: OptionsEffects;
}

/** Says what keeps a connection from working, with the one button that mends it. Nothing while it works. */
export function ConnectionState({ connection, status, effects }: ConnectionStateProps) {
  const origins = neededOrigins(connection);
  const hasAccess = useHostAccess(effects, origins);
  const check = () => void effects.send("poll", { reason: "user" });
  const allow = () => {
    void effects.requestAccess(origins, false).then((granted) => granted && check());
  };

  if (hasAccess === false) {
    return (
      <Notice
        tone="bad"
        alert
        actions={[{ label: i18n.t("options.state.allow"), main: true, onClick: allow }]}
      >
        <p>{i18n.t("options.state.noAccess", [hostNames(origins)])}</p>
      </Notice>
    );
  }
  if (!("failure" in status)) return null;
  const { failure, lastGoodAt } = status;
  if (needsKey(status)) {
    return <FailureNotice failure={failure} sentence={keySentence(failure, connection)} />;
  }
  const parts = [
    lastGoodAt !== null && i18n.t("options.state.lastGood", [momentWords(lastGoodAt, connection.person)]),
    status.state === "failing" &&
      i18n.t("options.state.nextTry", [momentWords(status.notBefore, connection.person)]),
  ];
  return (
    <FailureNotice
      failure={failure}
      advice={parts.filter(Boolean).join(" ")}
      action={{ label: i18n.t("options.state.checkNow"), onClick: check }}
    />
  );
}

function keySentence(failure: Failure, { remember }: Connection): string {
  if (failure.kind !== "no-key") return i18n.t("options.key.refused");
  return i18n.t(remember ? "options.key.lost" : "options.key.forgotten");
}

/** Whether only a new key mends the connection. */
export function needsKey(status: SyncStatus): boolean {
  return status.state === "stopped" && ["unauthorized", "no-key"].includes(status.failure.kind);
}
