import { i18n } from "#i18n";
import { keepAtSide } from "../../lib/app/keep-at-side";
import { openInTab } from "../../lib/app/open-in-tab";
import { openOptions } from "../../lib/app/open-options";
import type { Connection } from "../../lib/store/stored";
import { formatMoment } from "../../lib/tasks/format-moment";
import { accounts } from "../accounts/load-accounts";
import { findPart, loadFind } from "../find/load-find";
import { SearchBox } from "../find/search-box";
import { IconButton } from "../ui/button";
import type { Surface } from "../ui/surface";
import { AT_SIDE, FILTER, OPEN_TAB, REFRESH, SETTINGS } from "../ui/icons";
import { painted } from "./painted";
import { checkedAt, snapshot, waitingCount } from "./inbox-model";
import { poll, polling } from "./polling";
import styles from "./inbox-header.module.css";

/** How many tasks wait, how to find one among them, and what can be done with the whole list. */
export function InboxHeader({
  connection,
  surface,
}: {
  connection: Connection | undefined;
  surface: Surface;
}) {
  return (
    <header class={styles.header}>
      <h1 class={connection && "visually-hidden"}>
        {i18n.t("inbox.title")} {snapshot.value && waitingCount.value}
      </h1>
      {accounts.value && <accounts.value.AccountSwitch />}
      {connection && <SearchBox />}
      {connection && (
        <IconButton
          id="view-button"
          path={FILTER}
          label={i18n.t("find.view")}
          popovertarget="view"
          onClick={() => findPart.value ?? void loadFind().then(({ openView }) => openView())}
        />
      )}
      {connection && (
        <IconButton
          path={REFRESH}
          label={refreshLabel(connection)}
          class={polling.value ? styles.turning : ""}
          aria-disabled={polling.value}
          onClick={() => void poll("user")}
        />
      )}
      {surface !== "side" && (
        <IconButton
          path={AT_SIDE}
          label={i18n.t("inbox.keepAtSide")}
          onClick={() => keepAtSide(surface === "popup")}
        />
      )}
      {surface !== "tab" && (
        <IconButton path={OPEN_TAB} label={i18n.t("inbox.openTab")} onClick={() => void openInTab()} />
      )}
      <IconButton path={SETTINGS} label={settingsLabel(connection)} onClick={() => void openOptions()} />
    </header>
  );
}

function refreshLabel({ person }: Connection): string {
  const at = checkedAt.value ?? snapshot.value?.takenAt;
  return painted.value && at
    ? i18n.t("inbox.refreshSince", [formatMoment(at, "time", person)])
    : i18n.t("inbox.refresh");
}

function settingsLabel(connection: Connection | undefined): string {
  return connection ? i18n.t("inbox.settingsOf", [connection.account.name]) : i18n.t("inbox.settings");
}
