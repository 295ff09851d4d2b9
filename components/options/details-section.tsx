import { useEffect, useState } from "preact/hooks";
import { i18n } from "#i18n";
import type { Dialect } from "../../lib/fields/dialect";
import type { Connection, Snapshot, SyncStatus } from "../../lib/store/stored";
import { failureSentence } from "../ui/failure-sentence";
import { Fact, Facts } from "./facts";
import type { OptionsEffects } from "./options-effects";
import { Section } from "./section";
import { momentWords } from "./words";
import styles from "./form.module.css";

export interface DetailsSectionProps {
  connection: Connection;
  status: SyncStatus;
  snapshot: Snapshot | null;
  effects: OptionsEffects;
}

const CHOICES = {
  text: "options.details.choiceText",
  "api-name": "options.details.choiceApiName",
  id: "options.details.choiceId",
} as const satisfies Record<Dialect["choice"], string>;

/** How this server speaks and when it was last asked, for whoever looks after it. Never a secret. */
export function DetailsSection({ connection, status, snapshot, effects }: DetailsSectionProps) {
  const [lastCheck, setLastCheck] = useState<number | null>(null);
  useEffect(
    () => void effects.readLastCheck(connection.id).then(setLastCheck),
    [effects, connection.id, status],
  );
  const [healed, setHealed] = useState<[string, number][]>([]);
  useEffect(() => {
    void effects.readHealed().then((values) => setHealed(Object.entries(values)));
  }, [effects]);
  const never = i18n.t("options.details.never");
  return (
    <Section title={i18n.t("options.details.title")} folded>
      <p class={styles.quiet}>{i18n.t("options.details.about")}</p>
      <Facts>
        <Fact name={i18n.t("options.details.api")}>{connection.api}</Fact>
        <Fact name={i18n.t("options.details.connectedAt")}>{momentWords(connection.connectedAt)}</Fact>
        <Fact name={i18n.t("options.details.state")}>{stateWords(status)}</Fact>
        <Fact name={i18n.t("options.details.checked")}>
          {lastCheck === null ? never : momentWords(lastCheck)}
        </Fact>
        <Fact name={i18n.t("options.details.list")}>
          {snapshot === null ? never : momentWords(snapshot.takenAt)}
        </Fact>
        <DialectFacts dialect={connection.dialect} />
        {healed.length > 0 && (
          <Fact name={i18n.t("options.details.healed")}>
            {healed.map(([key, at]) => `${key} (${momentWords(at)})`).join(", ")}
          </Fact>
        )}
        <Fact name={i18n.t("options.details.version")}>{effects.version}</Fact>
      </Facts>
    </Section>
  );
}

function DialectFacts({ dialect }: { dialect: Dialect }) {
  const { choice, date, person, file, complete } = dialect;
  return (
    <>
      <Fact name={i18n.t("options.details.choice")}>{i18n.t(CHOICES[choice])}</Fact>
      <Fact name={i18n.t("options.details.date")}>
        {i18n.t(date === "seconds" ? "options.details.dateSeconds" : "options.details.dateIso")}
      </Fact>
      <Fact name={i18n.t("options.details.people")}>
        {i18n.t(person === "id" ? "options.details.personId" : "options.details.personEmailOrName")}
      </Fact>
      <Fact name={i18n.t("options.details.file")}>
        {i18n.t(file === "link" ? "options.details.fileLink" : "options.details.fileAttachment")}
      </Fact>
      <Fact name={i18n.t("options.details.complete")}>
        <code>{complete === "task" ? "/v2/tasks/:id/complete" : "/workflows/:id/task-complete"}</code>
      </Fact>
    </>
  );
}

function stateWords(status: SyncStatus): string {
  if ("failure" in status) return failureSentence(status.failure);
  return i18n.t(status.state === "fine" ? "options.details.fine" : "options.details.waiting");
}
