import { i18n } from "#i18n";
import type { PagerView } from "../../../lib/app/pager";
import { Button } from "../../ui/button";
import { failureSentence } from "../../ui/failure-sentence";
import { StatusBar } from "../../ui/status-bar";
import styles from "./data.module.css";

export interface ReadingBarProps {
  view: PagerView<unknown>;
  /** How many rows are left by the filter. */
  shown: number;
  filtered: boolean;
  onStop: () => void;
  onGoOn: () => void;
  onAgain: () => void;
}

/** How far the reading of a long list is, and the one button that stops it, goes on, or begins anew. */
export function ReadingBar({ view, shown, filtered, onStop, onGoOn, onAgain }: ReadingBarProps) {
  const { state, passed, count, unreadable, failure } = view;
  const action =
    state === "reading"
      ? { label: i18n.t("data.stop"), run: onStop }
      : state === "stopped"
        ? { label: i18n.t("data.goOn"), run: onGoOn }
        : { label: i18n.t("data.again"), run: onAgain };
  if (state === "failed" && failure) {
    const kept = passed > 0 ? ` ${i18n.t("data.kept", [passed, count ?? passed])}` : "";
    return (
      <div role="alert">
        <StatusBar
          tone="bad"
          sentence={failureSentence(failure) + kept}
          action={{ label: i18n.t(passed > 0 ? "data.goOn" : "data.tryAgain"), onClick: onGoOn }}
        />
      </div>
    );
  }
  return (
    <div class={styles.reading}>
      {state === "reading" && (
        <progress
          aria-label={i18n.t("data.progress")}
          value={count === null ? undefined : passed}
          max={count ?? 1}
        />
      )}
      {/* Said once, when it has ended: a page every second would drown everything else. */}
      <p aria-live={state === "reading" ? "off" : "polite"}>{words()}</p>
      {filtered && <p>{i18n.t("data.shown", [shown, view.items.length])}</p>}
      {unreadable > 0 && <p class={styles.note}>{i18n.t("data.unreadable", unreadable)}</p>}
      <Button look="link" onClick={action.run}>
        {action.label}
      </Button>
    </div>
  );

  function words(): string {
    if (count === null) return i18n.t(state === "stopped" ? "data.stoppedEarly" : "data.reading");
    if (state === "reading") return i18n.t("data.readingOf", [passed, count]);
    if (state === "stopped") return i18n.t("data.stopped", [passed, count]);
    return i18n.t("data.whole", count);
  }
}
