import { i18n } from "#i18n";
import { effect, useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { outbox } from "../../lib/app/stored-state";
import { describeChanges, type Change, type Moment } from "../../lib/tasks/describe-changes";
import { connection, snapshot } from "./inbox-model";

/** Tells those who cannot see the list what happens in it. */
export function Announcer() {
  const text = useSignal("");
  useEffect(() => {
    let before: Moment | null = null;
    return effect(() => {
      const after: Moment = { snapshot: snapshot.value, outbox: outbox.value };
      const changes = before && connection.value ? describeChanges(before, after, connection.value.id) : [];
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
