import { i18n } from "#i18n";
import { browser } from "wxt/browser";
import type { Connection } from "../../lib/store/stored";
import { formatMoment } from "../../lib/tasks/format-moment";
import { IconButton } from "../ui/button";
import { OPEN_TAB, REFRESH, SETTINGS } from "../ui/icons";
import { painted } from "./due-time";
import { checkedAt, snapshot, waitingCount } from "./inbox-model";
import { poll, polling } from "./polling";
import styles from "./inbox-header.module.css";

export type Surface = "popup" | "tab";

/** What this is, how many tasks wait, whose they are, and what can be done with the whole list. */
export function InboxHeader({
  connection,
  surface,
}: {
  connection: Connection | undefined;
  surface: Surface;
}) {
  return (
    <header class={styles.header}>
      <h1>
        {i18n.t("inbox.title")} {snapshot.value && <span class={styles.count}>{waitingCount.value}</span>}
      </h1>
      <p class={styles.account} title={connection?.person.email}>
        {connection?.account.name}
      </p>
      {connection && (
        <IconButton
          path={REFRESH}
          label={refreshLabel(connection)}
          class={polling.value ? styles.turning : ""}
          aria-disabled={polling.value}
          onClick={() => void poll("user")}
        />
      )}
      {surface === "popup" && (
        <IconButton path={OPEN_TAB} label={i18n.t("inbox.openTab")} onClick={() => void openTab()} />
      )}
      <IconButton path={SETTINGS} label={i18n.t("inbox.settings")} onClick={() => void openOptions()} />
    </header>
  );
}

/** Opens the options page; the popup closes by itself. */
export async function openOptions(): Promise<void> {
  await browser.runtime.openOptionsPage();
}

/** Hands the popup's place over to a full tab. */
async function openTab(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL("/inbox.html") + location.hash });
  window.close();
}

function refreshLabel({ person }: Connection): string {
  const at = checkedAt.value ?? snapshot.value?.takenAt;
  return painted.value && at
    ? i18n.t("inbox.refreshSince", [formatMoment(at, "time", person)])
    : i18n.t("inbox.refresh");
}
