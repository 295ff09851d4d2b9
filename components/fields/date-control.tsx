import { useState } from "preact/hooks";
import { i18n } from "#i18n";
import { formatDate, toLocalMoment, toSeconds } from "../../lib/fields/dates";
import { Button } from "../ui/button";
import { stateOf, type ControlProps } from "./control";
import styles from "./fields.module.css";
import { useForm } from "./form-context";

/**
 * A day and, if wanted, a time, both in the profile's time zone whatever this computer's is (web-app reference §5c, 7).
 * Without a time the end of the day is meant.
 */
export function DateControl({ seconds, ...props }: ControlProps & { seconds: number | null }) {
  const { person } = useForm().connection;
  const moment = seconds === null ? null : toLocalMoment(seconds, person.timezone);
  const [kept, setKept] = useState<string | null>(null);
  const time = moment ? moment.time : kept;

  const take = (date: string, newTime: string | null) => {
    setKept(newTime);
    props.onChange({
      type: "date",
      seconds: date === "" ? null : toSeconds({ date, time: newTime }, person.timezone),
    });
  };
  return (
    <>
      <div class={styles.line}>
        <input
          {...stateOf(props)}
          id={props.id}
          class={styles.date}
          type="date"
          autocomplete="off"
          min="0001-01-02"
          max="9999-12-30"
          aria-label={i18n.t("fields.date.day", [props.field.name])}
          value={moment?.date ?? ""}
          onInput={(event) => take(event.currentTarget.value, time)}
          onBlur={props.onLeave}
        />
        <input
          class={styles.time}
          type="time"
          autocomplete="off"
          aria-label={i18n.t("fields.date.time", [props.field.name])}
          aria-describedby={props.describedBy}
          value={time ?? ""}
          onInput={(event) => {
            take(moment?.date ?? "", event.currentTarget.value === "" ? null : event.currentTarget.value);
          }}
          onBlur={props.onLeave}
        />
        {seconds !== null && (
          <Button
            look="link"
            aria-label={i18n.t("fields.clearNamed", [props.field.name])}
            onClick={() => take("", null)}
          >
            {i18n.t("fields.clear")}
          </Button>
        )}
      </div>
      {moment && seconds !== null && (
        <p class={styles.hint}>
          {moment.time === null
            ? i18n.t("fields.date.endOfDay", [formatDate(seconds, { ...person, withTime: false })])
            : formatDate(seconds, person)}
          {isElsewhere(person.timezone) && ` (${person.timezone.replaceAll("_", " ")})`}
        </p>
      )}
    </>
  );
}

const isElsewhere = (timezone: string) => timezone !== new Intl.DateTimeFormat().resolvedOptions().timeZone;
