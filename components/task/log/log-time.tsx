import { useTaskSurroundings } from "../task-context";
import { readCalendar } from "../../../lib/tasks/calendar";
import { formatMoment } from "../../../lib/tasks/format-moment";
import { chooseMomentStyle } from "../../../lib/tasks/moment-style";
import { now } from "../../inbox/clock";
import styles from "./log.module.css";

/** Writes a moment (Unix milliseconds) as short as today allows, in the person's time zone. */
export function useMoments(): (moment: number) => string {
  const { person } = useTaskSurroundings().connection;
  const calendar = readCalendar(now.value, person);
  return (moment) => formatMoment(moment, chooseMomentStyle(moment, calendar), person);
}

/** When something happened; nothing where the server does not tell. */
export function LogTime({ at }: { at: number | null }) {
  const { person } = useTaskSurroundings().connection;
  const write = useMoments();
  if (at === null) return null;
  return (
    <time class={styles.time} dateTime={new Date(at).toISOString()} title={formatMoment(at, "full", person)}>
      {write(at)}
    </time>
  );
}
