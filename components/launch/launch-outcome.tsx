import { useContext, useEffect, useRef, useState } from "preact/hooks";
import { i18n } from "#i18n";
import { goTo } from "../../lib/app/route";
import { followLaunched } from "../../lib/app/stored-launch";
import type { Connection, OutboxEntry } from "../../lib/store/stored";
import { ServicesContext } from "../task/task-context";
import { useFollowed } from "../ui/use-followed";
import { Button } from "../ui/button";
import { failureSentence } from "../ui/failure-sentence";
import { nameOfTask } from "./ancestor-bar";
import type { LaunchPlace } from "./launch-context";
import styles from "./launch.module.css";
import { useFirstTask } from "./use-first-task";

/** A launch that is neither on its way nor known to have arrived gets this long to be told. Milliseconds. */
const SETTLING = 2_000;

export interface LaunchOutcomeProps {
  connection: Connection;
  place: LaunchPlace & { connection: string; template: string };
  operation: string;
  entry: OutboxEntry | undefined;
  /** The template's name. */
  name: string;
}

/** What became of a launch: on its way, then straight to the person's own first task, else where to find it. */
export function LaunchOutcome({ connection, place, operation, entry, name }: LaunchOutcomeProps) {
  const { send } = useContext(ServicesContext);
  const heading = useRef<HTMLHeadingElement>(null);
  const all = useFollowed(followLaunched);
  const launched = all?.find((one) => one.operation === operation);
  const { template, ancestorTask } = place;
  const { first, looking } = useFirstTask(connection, launched, template, ancestorTask === undefined);
  const settled = useElapsed(SETTLING);
  useEffect(() => heading.current?.focus(), []);

  const form = { ...place, operation: undefined };
  const openTask = (task: string) => goTo({ screen: "task", connection: connection.id, task });
  const { title, text } = launched
    ? arrivedWords(launched.name || name, first !== undefined, looking)
    : entry || !settled
      ? wayWords(name, entry)
      : { title: i18n.t("launch.lost.title"), text: i18n.t("launch.lost.text") };
  const over = launched !== undefined || (!entry && settled);
  return (
    <div class={styles.done}>
      <h2 ref={heading} tabIndex={-1} dir="auto">
        {title}
      </h2>
      <output>{text}</output>
      <div class={styles.doneActions}>
        {ancestorTask !== undefined && launched && (
          <Button look="main" onClick={() => openTask(ancestorTask)}>
            {i18n.t("launch.backTo", [nameOfTask(connection.id, ancestorTask)])}
          </Button>
        )}
        {first && (
          <Button look={ancestorTask === undefined ? "main" : "plain"} onClick={() => openTask(first.id)}>
            {i18n.t("launch.openFirst", [first.name])}
          </Button>
        )}
        {entry?.state === "queued" && (
          <Button onClick={() => void send("undo", { operation }).then(() => goTo(form))}>
            {i18n.t("launch.takeBack")}
          </Button>
        )}
        {over && !looking && (
          <Button onClick={() => goTo({ screen: "launch", connection: connection.id, ancestorTask })}>
            {i18n.t("launch.another")}
          </Button>
        )}
      </div>
      {launched && connection.web && launched.workflow && (
        <a
          href={`${connection.web}/workflows/${encodeURIComponent(launched.workflow)}/`}
          target="_blank"
          rel="noopener noreferrer"
        >
          {i18n.t("launch.openWorkflow")}
        </a>
      )}
    </div>
  );
}

function wayWords(name: string, entry: OutboxEntry | undefined): { title: string; text: string } {
  const title = i18n.t("launch.starting", [name]);
  if (entry?.state === "unknown") return { title, text: i18n.t("launch.unknown") };
  if (entry?.failure) return { title, text: i18n.t("launch.waiting", [failureSentence(entry.failure)]) };
  return { title, text: i18n.t("launch.mayClose") };
}

function arrivedWords(name: string, found: boolean, looking: boolean): { title: string; text: string } {
  const title = i18n.t("launch.started", [name]);
  if (found) return { title, text: i18n.t("launch.firstWaits") };
  return { title, text: i18n.t(looking ? "launch.lookingForTask" : "launch.noTask") };
}

function useElapsed(milliseconds: number): boolean {
  const [elapsed, setElapsed] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setElapsed(true), milliseconds);
    return () => clearTimeout(timer);
  }, [milliseconds]);
  return elapsed;
}
