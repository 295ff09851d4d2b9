import { i18n } from "#i18n";
import { useCallback } from "preact/hooks";
import { failureSentence } from "../../ui/failure-sentence";
import { StatusBar } from "../../ui/status-bar";
import { formatPlace } from "../place";
import type { RoomProps } from "../rooms";
import { useAccountPeople } from "./account-people";
import { ImportPage } from "./import-page";
import { ListPage } from "./list-page";
import { TemplatePage } from "./template-page";
import { TemplateTable } from "./template-table";
import { useArrival } from "./use-arrival";
import { useAsked } from "./use-asked";
import styles from "./templates.module.css";

/** Templates: all of them, one to be read, and the two ways to make one. */
export function TemplatesRoom(props: RoomProps) {
  const { connection, rest, services } = props;
  const people = useAccountPeople(connection, services);
  const [opened] = rest;
  if (opened === undefined) return <AllTemplates {...props} people={people.value} />;
  return (
    <>
      <a class={styles.back} href={formatPlace({ room: "templates", connection: connection.id, rest: [] })}>
        {i18n.t("templates.back")}
      </a>
      {opened === "import" ? (
        <ImportPage connection={connection} services={services} people={people} />
      ) : opened === "list" ? (
        <ListPage connection={connection} services={services} people={people} />
      ) : (
        <TemplatePage
          key={opened}
          connection={connection}
          services={services}
          people={people.value}
          template={opened}
        />
      )}
    </>
  );
}

function AllTemplates({
  connection,
  services,
  people,
}: RoomProps & { people: ReturnType<typeof useAccountPeople>["value"] }) {
  const { callServer } = services;
  const question = useCallback(
    () => callServer(connection, (client, http) => client.listManagedTemplates(http)),
    [connection, callServer],
  );
  const { value, failure, asking, ask } = useAsked(question);
  const to = (rest: string[]) => formatPlace({ room: "templates", connection: connection.id, rest });
  return (
    <section class={styles.room} aria-label={i18n.t("templates.title")}>
      <header class={styles.top}>
        <h2 {...useArrival()}>{i18n.t("templates.title")}</h2>
        <a class={styles.button} href={to(["list"])}>
          {i18n.t("templates.fromList")}
        </a>
        <a class={styles.button} href={to(["import"])}>
          {i18n.t("templates.import")}
        </a>
      </header>
      {failure && (
        <StatusBar
          tone="soon"
          sentence={<span role="alert">{failureSentence(failure)}</span>}
          action={{ label: i18n.t("templates.tryAgain"), onClick: ask }}
        />
      )}
      {value ? (
        <TemplateTable templates={value} people={people} connection={connection} />
      ) : (
        asking && <output class={styles.quiet}>{i18n.t("templates.loading")}</output>
      )}
    </section>
  );
}
