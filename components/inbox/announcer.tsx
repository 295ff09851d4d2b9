import { i18n } from "#i18n";
import { effect, useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { outbox, snapshots } from "../../lib/app/stored-state";
import { describeChanges, type Change, type Moment } from "../../lib/tasks/describe-changes";
import { shown } from "./inbox-model";

/** Tells those who cannot see the list what happens in it. */
export function Announcer() {
  const text = useSignal("");
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
      if (changes.length > 0) text.value = changes.map(announce).join(" ");
    });
  }, [text]);
  return <output class="visually-hidden">{text}</output>;
}

function announce(change: Change): string {
  if (change.what === "new") return i18n.t("inbox.announce.new", change.count);
  return i18n.t(change.what === "sent" ? "inbox.announce.sent" : "inbox.announce.stopped", [change.task]);
}
