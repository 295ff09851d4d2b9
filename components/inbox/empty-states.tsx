import { i18n } from "#i18n";
import type { ComponentChildren, CSSProperties } from "preact";
import { snapshots } from "../../lib/app/stored-state";
import type { Connection } from "../../lib/store/stored";
import { Button } from "../ui/button";
import { openOptions } from "../../lib/app/open-options";
import { online } from "./connectivity";
import { checkedAt, connection, shown, snapshot, statusOf } from "./inbox-model";
import { HEADING_REM, readRowRem } from "./list-window";
import { poll, polling } from "./polling";
import { writeMoment } from "./write-moment";
import styles from "./empty-states.module.css";

/** What stands in place of the list when there is none to show. */
export function Blank() {
  const { value } = connection;
  if (!value) return <NotConnected />;
  if (shown.value.every(({ id }) => snapshots.value[id])) return <NothingWaits connection={value} />;
  return shown.value.some(isWell) ? <Skeleton /> : null;
}

function isWell(connection: Connection): boolean {
  const { state } = statusOf(connection);
  return state === "new" || state === "fine";
}

/** Before the first connection: what to do, and the button that does it. */
function NotConnected() {
  return (
    <Message title={i18n.t("inbox.connect.title")} text={i18n.t("inbox.connect.text")}>
      <Button look="main" onClick={() => void openOptions()}>
        {i18n.t("inbox.connect.button")}
      </Button>
      <a href="/demonstration.html" target="_blank">
        {i18n.t("welcome.try")}
      </a>
    </Message>
  );
}

/** An empty inbox, and when the server said so. While it cannot be asked, the bar above has the one button. */
function NothingWaits({ connection }: { connection: Connection }) {
  const at = checkedAt.value ?? snapshot.value?.takenAt;
  const when = at ? writeMoment(at, connection) : null;
  if (!online.value || !shown.value.every(isWell)) {
    const text = when === null ? "" : i18n.t("inbox.empty.checkedLast", [when]);
    return <Message title={i18n.t("inbox.empty.before")} text={text} />;
  }
  return (
    <Message
      title={i18n.t("inbox.empty.title")}
      text={when === null ? "" : i18n.t("inbox.empty.checked", [when])}
    >
      <p>{i18n.t("inbox.empty.next")}</p>
      <Button aria-disabled={polling.value} onClick={() => void poll("user")}>
        {i18n.t("inbox.empty.check")}
      </Button>
    </Message>
  );
}

/** Rows to be, of the same height as rows, while the very first list is on its way. */
function Skeleton() {
  const heights: CSSProperties = { "--row": `${readRowRem()}rem`, "--heading": `${HEADING_REM}rem` };
  return (
    <div class={styles.skeleton} style={heights}>
      <output class="visually-hidden">{i18n.t("inbox.loading")}</output>
      {Array.from({ length: 9 }, (_, index) => (
        <div key={index} />
      ))}
    </div>
  );
}

function Message({ title, text, children }: { title: string; text: string; children?: ComponentChildren }) {
  return (
    <div class={styles.message}>
      <h2>{title}</h2>
      <p>{text}</p>
      {children}
    </div>
  );
}
