import type { ReadonlySignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { i18n } from "#i18n";
import { nameAccounts } from "../../lib/app/account-names";
import type { Connection } from "../../lib/store/stored";
import type { ManageServices } from "./manage-services";
import styles from "./manage.module.css";
import { formatPlace, goToPlace, place } from "./place";
import { RoomView } from "./room-view";
import { ROOMS } from "./rooms";

interface ManagePageProps {
  connections: ReadonlySignal<Connection[]>;
  services: ManageServices;
}

/** Where owners and admins look after what performers work on. */
export function ManagePage({ connections, services }: ManagePageProps) {
  const managed = connections.value.filter(({ person }) => person.role !== "member");
  const { value: at } = place;
  const connection = managed.find(({ id }) => id === at.connection) ?? managed[0];
  const room = ROOMS.find(({ name }) => name === at.room) ?? ROOMS[0];
  const title = room
    ? `${i18n.t(`managePage.rooms.${room.name}`)} · ${i18n.t("managePage.title")}`
    : i18n.t("managePage.title");
  useEffect(() => {
    document.title = title;
  }, [title]);

  return (
    <div class={styles.page}>
      <header class={styles.header}>
        <a class={styles.back} href="/inbox.html">
          {i18n.t("managePage.back")}
        </a>
        <h1>{i18n.t("managePage.title")}</h1>
        {connection && managed.length > 1 && (
          <select
            class={styles.account}
            aria-label={i18n.t("managePage.account")}
            value={connection.id}
            onChange={({ currentTarget }) =>
              room && goToPlace({ room: room.name, connection: currentTarget.value, rest: [] })
            }
          >
            {managed.map(({ id, account }) => (
              <option key={id} value={id}>
                {nameAccounts(managed).get(id)?.label ?? account.name}
              </option>
            ))}
          </select>
        )}
        {connection && (
          <nav class={styles.rooms} aria-label={i18n.t("managePage.title")}>
            {ROOMS.map(({ name }) => (
              <a
                key={name}
                href={formatPlace({ room: name, connection: connection.id, rest: [] })}
                aria-current={name === room?.name ? "page" : undefined}
              >
                {i18n.t(`managePage.rooms.${name}`)}
              </a>
            ))}
          </nav>
        )}
      </header>
      <main class={styles.main}>
        {connection && room ? (
          <RoomView
            key={`${room.name}/${connection.id}`}
            room={room}
            connection={connection}
            rest={at.rest}
            services={services}
          />
        ) : (
          <p class={styles.remark}>{i18n.t("managePage.nobody")}</p>
        )}
      </main>
    </div>
  );
}
