import { i18n } from "#i18n";
import { browser } from "wxt/browser";
import { snapshots } from "../../lib/app/stored-state";
import type { Connection } from "../../lib/store/stored";
import { accountName } from "../accounts/names";
import { failureDetails, failureSentence } from "../ui/failure-sentence";
import { StatusBar } from "../ui/status-bar";
import { now } from "./clock";
import { online } from "./connectivity";
import { openOptions } from "../../lib/app/open-options";
import { sections, shown, statusOf } from "./inbox-model";
import { chooseNotice, type Notice } from "./notice";
import { askForAccess } from "./ask-for-access";
import { poll } from "./polling";
import { writeMoment } from "./write-moment";

const MINUTE = 60_000;

/** What is wrong, one line for each account that has something. Being offline is said once. */
export function NoticeBars() {
  const { value: all } = shown;
  return (
    <>
      {(online.value ? all : all.slice(0, 1)).map((one) => (
        <NoticeBar key={one.id} connection={one} />
      ))}
    </>
  );
}

/** Says what is wrong with the list, from when what is shown is, and holds the one button that mends it. */
function NoticeBar({ connection }: { connection: Connection }) {
  const notice = chooseNotice(statusOf(connection), online.value, now.value, connection.web !== null);
  if (!notice) return null;
  const sentences = [
    whose(connection),
    whatHappened(notice, connection),
    whatNext(notice, connection),
    whatIsKept(connection),
  ];
  return (
    <StatusBar
      tone={notice.tone}
      sentence={
        <span role="alert">
          <span title={failureDetails(notice.failure)}>{sentences.filter(Boolean).join(" ")}</span>
        </span>
      }
      action={remedyAction(notice, connection)}
    />
  );
}

/** The account, where there are several. */
function whose(connection: Connection): string {
  const name = shown.value.length > 1 && online.value && accountName(connection);
  return name ? `${name.label}:` : "";
}

function whatHappened({ failure, since }: Notice, connection: Connection): string {
  if (failure.kind === "unauthorized" && since !== null) {
    return i18n.t("inbox.notice.keyRefused", [writeMoment(since, connection)]);
  }
  return failureSentence(failure);
}

function whatNext({ nextTryAt }: Notice, connection: Connection): string {
  if (nextTryAt === null) return "";
  if (nextTryAt <= now.value + MINUTE) return i18n.t("inbox.notice.nextTrySoon");
  return i18n.t("inbox.notice.nextTry", [writeMoment(nextTryAt, connection)]);
}

function whatIsKept(connection: Connection): string {
  const snapshot = snapshots.value[connection.id];
  if (!snapshot) return i18n.t("inbox.notice.noList");
  if (sections.value.length === 0) return "";
  const status = statusOf(connection);
  const at = ("lastGoodAt" in status ? status.lastGoodAt : null) ?? snapshot.takenAt;
  return i18n.t("inbox.notice.listFrom", [writeMoment(at, connection)]);
}

function remedyAction({ remedy, failure }: Notice, { web }: Connection) {
  switch (remedy) {
    case "enter-key":
      return { label: i18n.t("inbox.notice.enterKey"), onClick: () => void openOptions() };
    case "allow":
      return { label: i18n.t("inbox.notice.allow"), onClick: () => askForAccess(failure) };
    case "open-pneumatic":
      return {
        label: i18n.t("inbox.openInPneumatic"),
        onClick: () => void browser.tabs.create({ url: web ?? failure.url }),
      };
    case "try-now":
      return { label: i18n.t("inbox.notice.tryNow"), onClick: () => void poll("user") };
  }
}
