import { useCallback, useState } from "preact/hooks";
import { i18n } from "#i18n";
import type { Failure } from "../../../lib/http/failure";
import type { WholeTemplate } from "../../../lib/pneumatic/manage-templates";
import type { Connection } from "../../../lib/store/stored";
import { exportName, exportTemplate } from "../../../lib/templates/export-template";
import { Button } from "../../ui/button";
import { failureSentence } from "../../ui/failure-sentence";
import { StatusBar } from "../../ui/status-bar";
import type { ManageServices } from "../manage-services";
import { goToPlace } from "../place";
import type { AccountPeople } from "./account-people";
import { maybeMade } from "./maybe-made";
import { Outline } from "./outline";
import { saveFile } from "../../../lib/app/save-file";
import { launchAddress, State } from "./template-table";
import { useArrival } from "./use-arrival";
import { useAsked } from "./use-asked";
import styles from "./templates.module.css";

interface TemplatePageProps {
  connection: Connection;
  services: ManageServices;
  people: AccountPeople | null;
  template: string;
}

/** One template as an outline, and what can be done with it. */
export function TemplatePage({ connection, services, people, template }: TemplatePageProps) {
  const { callServer } = services;
  const question = useCallback(
    () => callServer(connection, (client, http) => client.getTemplate(http, template)),
    [connection, callServer, template],
  );
  const { value, failure, asking, ask } = useAsked(question);
  return (
    <article class={styles.room}>
      {failure && (
        <StatusBar
          tone="soon"
          sentence={<span role="alert">{failureSentence(failure)}</span>}
          action={{ label: i18n.t("templates.tryAgain"), onClick: ask }}
        />
      )}
      {value ? (
        <>
          <Head whole={value} connection={connection} services={services} template={template} />
          <Outline outline={value.outline} people={people} connection={connection} />
        </>
      ) : (
        asking && <output class={styles.quiet}>{i18n.t("templates.loadingOne")}</output>
      )}
    </article>
  );
}

type Copy =
  { state: "none" | "making" } | { state: "failed"; failure: Failure } | { state: "made"; id: string | null };

function Head({
  whole: { outline, source },
  connection,
  services,
  template,
}: Omit<TemplatePageProps, "people"> & { whole: WholeTemplate }) {
  const [exportFailed, setExportFailed] = useState(false);
  const [copy, setCopy] = useState<Copy>({ state: "none" });
  const duplicate = async () => {
    setCopy({ state: "making" });
    const answer = await services.callServer(connection, (client, http) =>
      client.cloneTemplate(http, template),
    );
    setCopy(
      answer.ok ? { state: "made", id: answer.value.id } : { state: "failed", failure: answer.failure },
    );
  };
  const exportJson = () => {
    const text = exportTemplate(source);
    setExportFailed(text === null);
    if (text !== null) saveFile(exportName(outline.name), "application/json", text);
  };
  const open = (id: string | null) =>
    goToPlace({ room: "templates", connection: connection.id, rest: id === null ? [] : [id] });
  return (
    <>
      <header class={styles.top}>
        <h2 dir="auto" {...useArrival()}>
          {outline.name || i18n.t("templates.unnamed")}
        </h2>
        <State active={outline.active} />
        <span class={styles.buttons}>
          {outline.active && (
            <a class={`${styles.button} ${styles.main}`} href={launchAddress(connection, template)}>
              {i18n.t("templates.launch")}
            </a>
          )}
          <Button
            aria-disabled={copy.state === "making"}
            onClick={() => copy.state !== "making" && void duplicate()}
          >
            {i18n.t("templates.duplicate")}
          </Button>
          <Button onClick={exportJson}>{i18n.t("templates.export")}</Button>
        </span>
      </header>
      <output>
        {exportFailed && <StatusBar tone="bad" sentence={i18n.t("templates.exportFailed")} />}
        {copy.state === "making" && <StatusBar tone="quiet" sentence={i18n.t("templates.duplicating")} />}
        {copy.state === "made" && (
          <StatusBar
            tone="quiet"
            sentence={i18n.t("templates.duplicateAbout")}
            action={{ label: i18n.t("templates.duplicated"), onClick: () => open(copy.id) }}
          />
        )}
        {copy.state === "failed" && (
          <StatusBar
            tone="bad"
            sentence={`${failureSentence(copy.failure)} ${i18n.t(maybeMade(copy.failure) ? "templates.perhapsDuplicated" : "templates.notDuplicated")}`}
            action={
              maybeMade(copy.failure)
                ? { label: i18n.t("templates.openList"), onClick: () => open(null) }
                : { label: i18n.t("templates.tryAgain"), onClick: () => void duplicate() }
            }
          />
        )}
      </output>
    </>
  );
}
