import { i18n } from "#i18n";
import { effect, useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { route, type Route } from "../../lib/app/route";
import { outbox, snapshots } from "../../lib/app/stored-state";
import { launchKey } from "../../lib/messages/command";
import type { OutboxEntry } from "../../lib/store/stored";
import { describeChanges, type Change, type Moment } from "../../lib/tasks/describe-changes";
import { isAboutTask } from "../../lib/tasks/visible-rows";
import { shown } from "./inbox-model";
import { kindWords, nameOf } from "./outbox-words";

/** Something to say, and how often something was said so far: what is said twice is heard twice. */
interface Said {
  words: string;
  times: number;
}

const NOTHING: Said = { words: "", times: 0 };

/** Tells those who cannot see the list what happens in it, and at once what could not be done. */
export function Announcer() {
  const news = useSignal(NOTHING);
  const trouble = useSignal(NOTHING);
  useEffect(() => {
    let before = new Map<string, Moment>();
    return effect(() => {
      const after = new Map(
        shown.value.map(({ id }): [string, Moment] => [
          id,
          { snapshot: snapshots.value[id], outbox: outbox.value },
        ]),
      );
      const changes = [...after].flatMap(([id, moment]) => {
        const earlier = before.get(id);
        return earlier ? describeChanges(earlier, moment, id) : [];
      });
      before = after;
      const stopped = changes.filter((change) => change.what === "stopped");
      for (const [said, words] of [
        [news, changes.filter((change) => change.what !== "stopped").map(newsWords)],
        [trouble, stopped.filter(({ entry }) => !isOnScreen(entry, route.peek())).map(troubleWords)],
      ] as const)
        if (words.length > 0) said.value = { words: words.join(" "), times: said.peek().times + 1 };
    });
  }, [news, trouble]);
  return (
    <>
      <output class="visually-hidden">
        <span key={news.value.times}>{news.value.words}</span>
      </output>
      <div class="visually-hidden" role="alert">
        <span key={trouble.value.times}>{trouble.value.words}</span>
      </div>
    </>
  );
}

function newsWords(change: Exclude<Change, { what: "stopped" }>): string {
  if (change.what === "new") return i18n.t("inbox.announce.new", change.count);
  return i18n.t("inbox.announce.sent", [change.task]);
}

function troubleWords({ entry }: { entry: OutboxEntry }): string {
  const key = entry.kind === "complete" ? "inbox.announce.stopped" : "inbox.announce.stoppedOther";
  return kindWords(entry, i18n.t(key, [nameOf(entry)]));
}

/** Whether the screen that says more of what stopped is the one that is open. */
function isOnScreen({ connection, task, ...entry }: OutboxEntry, at: Route): boolean {
  if (at.screen === "inbox" || at.screen === "automations" || at.connection !== connection) return false;
  if (at.screen === "task") return isAboutTask(entry) && at.task === task;
  const { template, ancestorTask = null } = at;
  return template !== undefined && launchKey({ template, ancestorTask }) === task;
}
