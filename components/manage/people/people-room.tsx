import { i18n } from "#i18n";
import { useState } from "preact/hooks";
import { searchItems } from "../../../lib/text/search-text";
import { failureSentence } from "../../ui/failure-sentence";
import { StatusBar } from "../../ui/status-bar";
import type { RoomProps } from "../rooms";
import { GroupsTable } from "./groups-table";
import { KeyList } from "./key-list";
import { PeopleTable } from "./people-table";
import { PersonView } from "./person-view";
import styles from "./people.module.css";
import { useOpenCounts } from "../../fields/use-open-counts";
import { usePeople } from "./use-people";

/** Everybody of the account, what waits for them, and the keys they work with. */
export function PeopleRoom({ connection, rest, services: { callServer } }: RoomProps) {
  const { people: read, failure, read: readAgain } = usePeople(connection, callServer);
  const [query, setQuery] = useState("");
  /** How often a task has gone from one to another. */
  const [changes, setChanges] = useState(0);
  const working = read?.people.filter(({ state, role }) => state !== "inactive" && role !== "guest") ?? [];
  const counts = useOpenCounts(
    connection,
    callServer,
    working.map(({ id }) => id),
    changes,
  );
  const person = read?.people.find(({ id }) => String(id) === rest[0]);

  if (read && person)
    return (
      <PersonView
        key={person.id}
        connection={connection}
        callServer={callServer}
        person={person}
        people={read}
        counts={counts}
        onGiven={() => setChanges(changes + 1)}
      />
    );
  const shown = read ? searchItems(read.people, query, ({ name, email }) => `${name} ${email}`) : [];
  return (
    <div class={styles.room}>
      <header class={styles.top}>
        <h2>{i18n.t("people.title")}</h2>
        {read && read.people.length > 8 && (
          <input
            type="search"
            aria-label={i18n.t("people.find")}
            placeholder={i18n.t("people.find")}
            value={query}
            onInput={({ currentTarget }) => setQuery(currentTarget.value)}
          />
        )}
      </header>
      {failure && (
        <div role="alert">
          <StatusBar
            tone="bad"
            sentence={failureSentence(failure)}
            action={{ label: i18n.t("people.tryAgain"), onClick: readAgain }}
          />
        </div>
      )}
      {!read && !failure && <output class={styles.remark}>{i18n.t("people.loading")}</output>}
      {read && (
        <>
          {shown.length > 0 ? (
            <PeopleTable connection={connection} people={shown} groups={read.groups} counts={counts} />
          ) : (
            <p class={styles.remark}>{i18n.t("people.nobody", [query.trim()])}</p>
          )}
          {read.groups.length > 0 && <GroupsTable people={read} />}
          <KeyList
            title={i18n.t("people.keys.mine")}
            connection={connection}
            callServer={callServer}
            holder={null}
          />
        </>
      )}
    </div>
  );
}
