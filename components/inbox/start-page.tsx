import { effect } from "@preact/signals";
import { render } from "preact";
import { startLanguage } from "../../lib/app/start-language";
import { parseRoute, route, startRoute, type Route } from "../../lib/app/route";
import { connections, outbox, snapshots, startStoredState } from "../../lib/app/stored-state";
import { hiddenTasks } from "../../lib/tasks/visible-rows";
import { loadAccounts } from "../accounts/load-accounts";
import { restoreAccount } from "../accounts/only-account";
import { restoreSearch } from "../find/last-search";
import { loadFind, needsFind } from "../find/load-find";
import { App } from "./app";
import { automationsConnected } from "./automations-connected";
import { followNetwork } from "./connectivity";
import { startClock } from "./clock";
import { painted } from "./painted";
import { keepEarlyKeys } from "./early-keys";
import type { Surface } from "../ui/surface";
import { readLastPlace } from "./last-place";
import { loadLate } from "./load-late";
import { hasTrouble, loadTrouble } from "./trouble";
import { followWidth } from "./wide";

/**
 * Starts the app on a page. The first paint comes from what is stored and waits for neither worker nor network; all else
 * follows it.
 */
export async function startPage(surface: Surface, root: HTMLElement): Promise<void> {
  const pressEarlyKeys = keepEarlyKeys(document);
  startClock();
  followWidth();
  followNetwork();
  await startStoredState(localStorage);
  await startLanguage();
  restoreAccount(localStorage);
  restoreSearch(localStorage, Date.now());
  if (surface !== "tab") restoreLastPlace();
  startRoute();
  await loadAccounts();
  if (needsFind.value) await loadFind();
  if (hasTrouble.value) await loadTrouble();
  if (surface === "tab" || route.value.screen !== "inbox") await loadLate();
  effect(() => void loadAccounts());
  effect(() => {
    if (hasTrouble.value) void loadTrouble();
  });
  render(<App surface={surface} />, root);
  afterPaint(() => {
    document.documentElement.dataset.ready = "";
    painted.value = true;
    void loadLate()
      .then(({ startLate }) => startLate(surface))
      .finally(pressEarlyKeys);
  });
}

/** Opens the page where one was left or is to begin, if that is still there. */
function restoreLastPlace(): void {
  if (location.hash) return;
  const hash = readLastPlace(localStorage, Date.now());
  if (isThere(parseRoute(hash))) history.replaceState(null, "", hash);
}

function isThere(place: Route): boolean {
  if (place.screen === "automations") return automationsConnected.value;
  if (place.screen === "launch") return connections.value.length > 0;
  if (place.screen !== "task") return false;
  const { connection, task } = place;
  return (
    snapshots.value[connection]?.rows.some(({ id }) => id === task) === true &&
    !hiddenTasks(outbox.value, connection).has(task)
  );
}

/** Runs something once the browser has shown what is rendered. Nothing is ever shown in a hidden tab. */
function afterPaint(run: () => void): void {
  if (document.hidden) setTimeout(run);
  else requestAnimationFrame(() => setTimeout(run));
}
