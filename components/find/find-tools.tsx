import { effect, untracked } from "@preact/signals";
import { useLayoutEffect } from "preact/hooks";
import { i18n } from "#i18n";
import { snapshot } from "../inbox/inbox-model";
import { rewindList } from "../inbox/list-place";
import { FindBar } from "./find-bar";
import { query, scope } from "./find-state";
import { announced } from "./row-actions";
import { prepareOnIdle } from "./search-index";
import { followRowKeys } from "./search-keys";
import { finishedTasks, readFinished, rowsOf } from "./server-lists";
import { ViewPanel } from "./view-panel";

/** A list longer than one page of the server is not read again behind the person's back. */
const SHORT = 100;

/** What stands over the list: what is looked at, and the panel that changes it. It keeps both in step. */
export function FindTools() {
  useLayoutEffect(followRowKeys, []);
  useLayoutEffect(() => effect(prepareOnIdle), []);
  useLayoutEffect(() => effect(keepFinishedFresh), []);
  useLayoutEffect(() => effect(rewindForQuery()), []);
  return (
    <>
      <FindBar />
      <ViewPanel label={i18n.t("find.view")} />
      <output class="visually-hidden">{announced}</output>
    </>
  );
}

/** Finished tasks are read when they are looked at, and again when the waiting ones change. */
function keepFinishedFresh(): void {
  if (scope.value !== "finished" || !snapshot.value) return;
  untracked(() => {
    const { value } = finishedTasks;
    if (!value || rowsOf(value).length <= SHORT) readFinished();
  });
}

/** Another search is another list, looked at from its top. The one that was restored is not another. */
function rewindForQuery(): () => void {
  let before = query.peek();
  return () => {
    if (query.value !== before) untracked(rewindList);
    before = query.value;
  };
}
