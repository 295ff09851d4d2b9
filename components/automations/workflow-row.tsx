import { Fragment } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { browser } from "wxt/browser";
import { i18n } from "#i18n";
import type { KnownAutomation } from "../../lib/app/automation-memory";
import { formatRoute, goTo } from "../../lib/app/route";
import type { PuqAccount } from "../../lib/store/stored";
import home from "../home/home-list.module.css";
import { Marked } from "../ui/marked";
import type { AutomationPlace } from "./automation-context";
import type { AutomationState } from "./automation-state";
import { isUnseen } from "./watching";
import { StatusSwitch } from "./status-switch";
import { runStatus, useShortMoments } from "./words";
import styles from "./automations.module.css";

export interface WorkflowRowProps {
  row: KnownAutomation;
  /** Words that are searched for. */
  words: string[];
  place: AutomationPlace;
  state: AutomationState;
  account: PuqAccount;
}

/** One workflow: its name, how its last run went and when the next one is, and its switch. */
export function WorkflowRow({ row, words, place, state, account }: WorkflowRowProps) {
  const item = useRef<HTMLLIElement>(null);
  const { id, name } = row;
  const readAt = state.readAt.value;
  useEffect(() => whenSeen(item.current, () => void state.learn(id)), [state, id, readAt]);
  const target: AutomationPlace = { screen: "automations", account: place.account, workflow: id };
  return (
    <li ref={item} class={styles.row} data-unseen={isUnseen(account, id) || undefined}>
      <a
        class={`${home.link} ${styles.link}`}
        href={browser.runtime.getURL("/inbox.html") + formatRoute(target)}
        data-row
        aria-current={place.workflow === id ? "true" : undefined}
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey) return;
          event.preventDefault();
          goTo(target);
        }}
      >
        <span class={home.name} dir="auto">
          <Marked text={name || i18n.t("automations.unnamed")} words={words} />
        </span>
        <span class={`${home.details} ${styles.details}`} dir="auto">
          <Details row={row} words={words} />
        </span>
      </a>
      <StatusSwitch row={row} state={state} />
    </li>
  );
}

/** How the last run went, when the next one is, and what the workflow is for. */
function Details({ row, words }: Pick<WorkflowRowProps, "row" | "words">) {
  const write = useShortMoments();
  const { lastRun, nextRunAt, description } = row;
  const at = lastRun?.startedAt ?? lastRun?.createdAt ?? null;
  const parts = [
    lastRun && (
      <span key="last" class={lastRun.status === "FAILED" ? styles.failed : undefined}>
        {runStatus(lastRun.status)} {at !== null && write(at)}
      </span>
    ),
    lastRun === null && i18n.t("automations.neverRan"),
    nextRunAt !== null && i18n.t("automations.next", [write(nextRunAt)]),
    description && <Marked key="about" text={description} words={words} />,
  ].filter(Boolean);
  return (
    <>
      {parts.map((part, index) => (
        <Fragment key={index}>
          {index > 0 && " · "}
          {part}
        </Fragment>
      ))}
    </>
  );
}

/** Does something once an element comes into view. Returns "do not any more". */
function whenSeen(element: Element | null, run: () => void): () => void {
  if (!element) return () => undefined;
  const observer = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    observer.disconnect();
    run();
  });
  observer.observe(element);
  return () => observer.disconnect();
}
