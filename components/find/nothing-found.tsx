import { i18n } from "#i18n";
import type { ComponentChildren } from "preact";
import { failureSentence } from "../ui/failure-sentence";
import { Button } from "../ui/button";
import { words } from "./arrange-list";
import { showAll } from "./find-bar";
import { query, scope } from "./find-state";
import { failureOf, isReading, readFinished, searchServer, serverList, serverSearch } from "./server-lists";
import styles from "./nothing-found.module.css";

/** In place of rows when there are none: why, and the way on. */
export function NothingFound() {
  const list = serverList.value;
  const failure = list && failureOf(list);
  if (failure) {
    return (
      <Message title={i18n.t("find.failed")} text={failureSentence(failure)}>
        <Button onClick={list.search ? searchServer : readFinished}>{i18n.t("find.tryAgain")}</Button>
      </Message>
    );
  }
  if ((list && isReading(list)) || (scope.value === "finished" && !list))
    return <div class={styles.message} />;
  if (serverSearch.value) {
    return (
      <Message title={i18n.t("find.serverNone", [query.value.trim()])} text={i18n.t("find.wholeWords")}>
        <Button onClick={showAll}>{i18n.t("find.backToWaiting")}</Button>
      </Message>
    );
  }
  if (words.value.length > 0) {
    return (
      <Message title={i18n.t("find.none", [query.value.trim()])} text={i18n.t("find.localSearch")}>
        <Button look="main" onClick={searchServer}>
          {i18n.t("find.searchServer")}
        </Button>
      </Message>
    );
  }
  return (
    <Message
      title={i18n.t(scope.value === "finished" ? "find.noFinished" : "find.filterNone")}
      text={scope.value === "finished" ? i18n.t("find.noFinishedHint") : ""}
    >
      <Button onClick={showAll}>
        {i18n.t(scope.value === "finished" ? "find.backToWaiting" : "find.showAll")}
      </Button>
    </Message>
  );
}

function Message({ title, text, children }: { title: string; text: string; children: ComponentChildren }) {
  return (
    <div class={styles.message}>
      <h2>{title}</h2>
      {text && <p>{text}</p>}
      {children}
    </div>
  );
}
