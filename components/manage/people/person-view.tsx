import { i18n } from "#i18n";
import type { People } from "../../../lib/app/read-people";
import type { Connection } from "../../../lib/store/stored";
import type { AccountPerson } from "../../../lib/tasks/people";
import type { ManageServices } from "../manage-services";
import { formatPlace } from "../place";
import { KeyList } from "./key-list";
import styles from "./people.module.css";
import { PersonTasks } from "./person-tasks";
import type { OpenCounts } from "../../fields/use-open-counts";

export interface PersonViewProps {
  connection: Connection;
  callServer: ManageServices["callServer"];
  person: AccountPerson;
  people: People;
  counts: OpenCounts;
  /** A task of theirs has gone to somebody else. */
  onGiven: () => void;
}

/** One person: what waits for them, to be given to somebody else, and their keys, which only the owner may issue. */
export function PersonView({ connection, callServer, person, people, counts, onGiven }: PersonViewProps) {
  const me = connection.person.id === person.id;
  const facts = [
    i18n.t(`people.role.${person.role}`),
    i18n.t(`people.state.${person.state}`),
    ...(person.email === person.name ? [] : [person.email]),
  ];
  const mayHaveKeys = person.role !== "guest" && person.state === "active";
  return (
    <div class={styles.room}>
      <header class={styles.top}>
        <a class={styles.back} href={formatPlace({ room: "people", connection: connection.id, rest: [] })}>
          {i18n.t("people.back")}
        </a>
        <h2 dir="auto">{person.name}</h2>
        <p class={styles.quiet}>{facts.join(" · ")}</p>
      </header>
      {person.role !== "guest" && (
        <PersonTasks
          connection={connection}
          callServer={callServer}
          person={person}
          people={people}
          counts={counts}
          onGiven={onGiven}
        />
      )}
      {mayHaveKeys && (me || connection.person.role === "owner") && (
        <KeyList
          title={me ? i18n.t("people.keys.mine") : i18n.t("people.keys.theirs", [person.name])}
          connection={connection}
          callServer={callServer}
          holder={me ? null : person}
        />
      )}
    </div>
  );
}
