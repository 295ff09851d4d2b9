import { i18n } from "#i18n";
import { useCallback, useEffect, useState } from "preact/hooks";
import type { Failure } from "../../../lib/http/failure";
import type { Connection } from "../../../lib/store/stored";
import { formatMoment } from "../../../lib/tasks/format-moment";
import type { AccountPerson, ApiKey, IssuedKey } from "../../../lib/tasks/people";
import { useConfirm } from "../../ui/use-confirm";
import { Button } from "../../ui/button";
import { failureSentence } from "../../ui/failure-sentence";
import { StatusBar } from "../../ui/status-bar";
import type { ManageServices } from "../manage-services";
import { IssuedKeyBox } from "./issued-key";
import { NewKey } from "./new-key";
import styles from "./people.module.css";

export interface KeyListProps {
  title: string;
  connection: Connection;
  callServer: ManageServices["callServer"];
  /** Whose keys these are; null for one's own. */
  holder: AccountPerson | null;
}

/** The API keys of a person: what they are called, when they were made and used, a way to revoke each, and a new one. */
export function KeyList({ title, connection, callServer, holder }: KeyListProps) {
  const [keys, setKeys] = useState<ApiKey[] | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [issued, setIssued] = useState<IssuedKey | null>(null);
  const { ask, dialog } = useConfirm();
  const whose = holder?.id ?? "me";
  const read = useCallback(async () => {
    const answer = await callServer(connection, (client, http) => client.listApiKeys(http, whose));
    if (answer.ok) setKeys(answer.value);
    setFailure(answer.ok ? null : answer.failure);
  }, [connection, callServer, whose]);
  useEffect(() => void read(), [read]);

  const revoke = async (key: ApiKey) => {
    const yes = await ask({
      title: i18n.t("people.keys.revokeTitle", [key.name]),
      text: i18n.t(holder ? "people.keys.revokeTheirs" : "people.keys.revokeMine"),
      confirm: i18n.t("people.keys.revoke"),
    });
    if (!yes) return;
    const answer = await callServer(connection, (client, http) => client.deleteApiKey(http, whose, key.id));
    if (issued?.key.id === key.id) setIssued(null);
    // One that is gone already is what was wanted.
    if (answer.ok || answer.failure.kind === "not-found") await read();
    else setFailure(answer.failure);
  };
  const create = async (name: string) => {
    const answer = await callServer(connection, (client, http) => client.createApiKey(http, whose, name));
    if (!answer.ok) return answer.failure;
    setIssued(answer.value);
    void read();
    return null;
  };
  const { person } = connection;
  const write = (at: number) => formatMoment(at, "dateWithYear", person);

  return (
    <section class={styles.part}>
      <h3>{title}</h3>
      {failure?.kind === "no-such-address" ? (
        <p class={styles.quiet}>{i18n.t("people.keys.onePerPerson")}</p>
      ) : (
        failure && (
          <div role="alert">
            <StatusBar
              tone="bad"
              sentence={failureSentence(failure)}
              action={{ label: i18n.t("people.tryAgain"), onClick: () => void read() }}
            />
          </div>
        )
      )}
      {!keys && !failure && <output class={styles.quiet}>{i18n.t("people.loading")}</output>}
      {keys?.length === 0 && <p class={styles.quiet}>{i18n.t("people.keys.none")}</p>}
      {keys && keys.length > 0 && (
        <ul class={styles.tasks}>
          {keys.map((key) => (
            <li key={key.id}>
              <span>
                <strong dir="auto">{key.name}</strong>
                <span class={styles.quiet}>
                  <code>{key.prefix}…</code>
                  {key.createdAt !== null && ` · ${i18n.t("people.keys.created", [write(key.createdAt)])}`}
                  {key.usedAt !== null && ` · ${i18n.t("people.keys.used", [write(key.usedAt)])}`}
                </span>
              </span>
              <Button
                aria-label={i18n.t("people.keys.revokeOf", [key.name])}
                onClick={() => void revoke(key)}
              >
                {i18n.t("people.keys.revoke")}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {issued && (
        <IssuedKeyBox
          key={issued.key.id}
          issued={issued}
          connection={connection}
          holder={holder}
          onDone={() => setIssued(null)}
        />
      )}
      {keys && !issued && <NewKey onCreate={create} />}
      {dialog}
    </section>
  );
}
