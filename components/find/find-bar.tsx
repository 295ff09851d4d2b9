import { i18n } from "#i18n";
import { failureSentence } from "../ui/failure-sentence";
import { Button } from "../ui/button";
import { rewindList } from "../inbox/list-place";
import { visibleRows } from "../inbox/inbox-model";
import { isLooking, shownCount, words } from "./arrange-list";
import { query, scope } from "./find-state";
import { changeView, view } from "./preferences";
import {
  countAll,
  countMore,
  failureOf,
  isReading,
  readFinished,
  readMore,
  rowsOf,
  searchServer,
  serverList,
  serverSearch,
} from "./server-lists";
import { nameOfTemplate, templateTitle } from "./template-title";
import styles from "./find-bar.module.css";

/** Says what is looked at and how much of it there is, and leads on: to the server, to more, and back. */
export function FindBar() {
  const looking = isLooking();
  const list = serverList.value;
  const more = list ? countMore(list) : 0;
  return (
    <div class={looking ? styles.bar : ""}>
      <output class={styles.sentence}>{looking && describe()}</output>
      {looking && (
        <span class={styles.actions}>
          {words.value.length > 0 && !serverSearch.value && (
            <Button look="link" onClick={searchServer}>
              {i18n.t("find.searchServer")}
            </Button>
          )}
          {list && more > 0 && (words.value.length === 0 || serverSearch.value) && (
            <Button look="link" aria-disabled={isReading(list)} onClick={readMore}>
              {i18n.t("find.more")}
            </Button>
          )}
          {list && failureOf(list) && rowsOf(list).length > 0 && (
            <Button look="link" onClick={more > 0 ? readMore : list.search ? searchServer : readFinished}>
              {i18n.t("find.tryAgain")}
            </Button>
          )}
          <Button look="link" onClick={showAll}>
            {i18n.t(scope.value === "finished" ? "find.backToWaiting" : "find.showAll")}
          </Button>
        </span>
      )}
    </div>
  );
}

/** Ends search and filter and goes back to the waiting tasks. Order and groups stay. */
export function showAll(): void {
  query.value = "";
  scope.value = "waiting";
  if (view.value.templates.length > 0) changeView({ templates: [], steps: [] });
  rewindList();
  document.getElementById("search")?.focus();
}

function describe(): string {
  const list = serverList.value;
  const failure = list && failureOf(list);
  if (failure) return failureSentence(failure);
  if (list && (countAll(list) === null || (isReading(list) && serverSearch.value)))
    return i18n.t("find.asking");
  const shown = shownCount.value;
  if (serverSearch.value) return i18n.t("find.foundOnServer", shown, [shown]);
  if (scope.value === "finished") return describeFinished(shown);
  const total = visibleRows.value.length;
  const filter = filterWords();
  const count = i18n.t("find.ofTasks", total, [shown, total]);
  return filter ? i18n.t("find.filtered", [count, filter]) : count;
}

function describeFinished(shown: number): string {
  const list = serverList.value;
  const total = (list && countAll(list)) ?? 0;
  const read = list ? rowsOf(list).length : 0;
  if (words.value.length > 0) return i18n.t("find.ofFinished", [shown, read]);
  return list && countMore(list) > 0
    ? i18n.t("find.ofFinished", [shown, total])
    : i18n.t("find.finishedCount", total);
}

/** Names of the templates the list is filtered by. */
function filterWords(): string {
  return view.value.templates.map((key) => templateTitle(key, nameOfTemplate(key))).join(", ");
}
