import { i18n } from "#i18n";
import { effect } from "@preact/signals";
import { render } from "preact";
import { useEffect } from "preact/hooks";
import { followLive } from "../../lib/app/follow-live";
import { followHandOver } from "../../lib/app/hand-over";
import { followAppearance } from "../../lib/app/appearance";
import { followLanguage } from "../../lib/app/speak";
import { followConnections } from "../../lib/app/known-connections";
import { announcePage } from "../../lib/app/send-command";
import { outbox } from "../../lib/app/stored-state";
import { smoothUntil } from "../../lib/tasks/visible-rows";
import { followSearch } from "../find/last-search";
import { findPart, loadFind } from "../find/load-find";
import { startSearchShortcut } from "../find/search-shortcut";
import { followKeys } from "../keys/follow-keys";
import { HelpDialog } from "../keys/help-dialog";
import { Announcer } from "./announcer";
import { App } from "./app";
import { followConnectedAutomations } from "./automations-pane";
import { tick } from "./clock";
import type { Surface } from "../ui/surface";
import { waitingCount } from "./inbox-model";
import { followLastPlace } from "./last-place";
import { followLeaving } from "./leave-list";
import { poll } from "./polling";
import { prepareTasks } from "./prepare-task";
import { loadTaskScreen } from "./task-pane";
import { UndoToast } from "./undo-toast";
import { wide } from "./wide";

export { ListFocus } from "./list-focus";
export { AutomationsHome } from "./automations-pane";
export { LaunchHome } from "./launch-pane";
export { detailTasks } from "./row-details";
export { Pane } from "./task-pane";

/** How long what answers keys on the list waits for the browser to have time. Milliseconds. */
const PATIENCE = 200;

/** What speaks of changes. Nothing has changed before the first paint. */
export function Late() {
  useEffect(() => effect(tickWhenHeldUp), []);
  return (
    <>
      <UndoToast />
      {findPart.value && <findPart.value.SnoozeTools />}
      <Announcer />
      <HelpDialog />
    </>
  );
}

/**
 * Tells the background that a page is shown, asks it for the list, and fetches the task screen when there is time.
 * @returns once everything that answers keys on the list is there
 */
export async function startLate(surface: Surface): Promise<void> {
  announcePage();
  if (surface !== "tab") followLastPlace(localStorage, Date.now);
  if (surface === "side") followHandOver(location, globalThis, localStorage, Date.now());
  effect(() => {
    document.title = i18n.t("inbox.pageTitle", [waitingCount.value]);
  });
  globalThis.addEventListener("online", () => void poll("page"));
  void poll("page");
  followLive();
  followLanguage(() => showAnew(surface));
  followAppearance(["density"], () => showAnew(surface));
  followConnectedAutomations(localStorage);
  startSearchShortcut();
  followKeys();
  followLeaving(document, () => surface !== "popup" && wide.value);
  prepareTasks(document);
  followSearch(localStorage, Date.now);
  followConnections(localStorage);
  await new Promise((resolve) => requestIdleCallback(resolve, { timeout: PATIENCE }));
  await loadFind();
  requestIdleCallback(() => void loadTaskScreen());
}

/** Shows the page anew: it speaks another language than before, or its rows are higher or lower. */
function showAnew(surface: Surface): void {
  const root = document.getElementById("app");
  const { density } = document.documentElement.dataset;
  if (root) render(<App key={`${i18n.t("language")} ${density}`} surface={surface} />, root);
}

/** Takes the time when an answer has been on its way for so long that it gets a line of its own. */
function tickWhenHeldUp(): () => void {
  const ends = outbox.value.entries
    .flatMap((entry) => smoothUntil(entry) ?? [])
    .filter((end) => end > Date.now());
  const timers = ends.map((end) => setTimeout(tick, end - Date.now()));
  return () => timers.forEach(clearTimeout);
}
