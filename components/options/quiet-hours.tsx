import { useContext } from "preact/hooks";
import { i18n } from "#i18n";
import type { Person, Quiet, QuietSpan } from "../../lib/store/stored";
import {
  changeDay,
  readMinute,
  readWeek,
  suggestSpan,
  weekFrom,
  writeMinute,
} from "../../lib/tasks/quiet-week";
import { Choice } from "../ui/choice";
import { PolicyContext } from "../connect/policy-context";
import { SetForYou } from "../connect/set-for-you";
import styles from "./notifications.module.css";

export interface QuietHoursProps {
  quiet: Quiet;
  person: Person;
  onChange: (changes: Quiet) => unknown;
}

/** When nothing is announced, by weekday, and what comes through all the same. */
export function QuietHours({ quiet, person, onChange }: QuietHoursProps) {
  const week = readWeek(quiet);
  const isSet = useContext(PolicyContext).quietHours !== undefined;
  const change = (day: number, span: QuietSpan | null) =>
    void onChange({ hours: changeDay(week, day, span) });
  return (
    <fieldset class={styles.quiet}>
      <legend>{i18n.t("options.notifications.quiet.title")}</legend>
      <p class={styles.hint}>{i18n.t("options.notifications.quiet.hint", [person.timezone])}</p>
      {isSet && <SetForYou />}
      <ul class={styles.week}>
        {weekFrom(person.firstDayOfWeek).map((day) => (
          <QuietDay
            key={day}
            name={nameDay(day)}
            span={week[day] ?? null}
            disabled={isSet}
            onToggle={(on) => change(day, on ? suggestSpan(week, day) : null)}
            onChange={(span) => change(day, span)}
          />
        ))}
      </ul>
      {week.some((span) => span !== null) && (
        <Choice
          type="checkbox"
          checked={quiet.urgentPasses ?? false}
          onChange={(urgentPasses) => void onChange({ urgentPasses })}
          label={i18n.t("options.notifications.quiet.urgent")}
        />
      )}
    </fieldset>
  );
}

interface QuietDayProps {
  name: string;
  span: QuietSpan | null;
  disabled: boolean;
  onToggle: (on: boolean) => void;
  onChange: (span: QuietSpan) => void;
}

function QuietDay({ name, span, disabled, onToggle, onChange }: QuietDayProps) {
  return (
    <li>
      <Choice type="checkbox" checked={span !== null} disabled={disabled} onChange={onToggle} label={name} />
      {span && (
        <>
          <Time
            label={i18n.t("options.notifications.quiet.from", [name])}
            minute={span.from}
            disabled={disabled}
            onChange={(from) => onChange({ ...span, from })}
          />
          <span aria-hidden="true">–</span>
          <Time
            label={i18n.t("options.notifications.quiet.to", [name])}
            minute={span.to}
            disabled={disabled}
            onChange={(to) => onChange({ ...span, to })}
          />
          {span.to <= span.from && (
            <span class={styles.hint}>{i18n.t("options.notifications.quiet.nextDay")}</span>
          )}
        </>
      )}
    </li>
  );
}

interface TimeProps {
  label: string;
  /** From midnight. */
  minute: number;
  disabled: boolean;
  onChange: (minute: number) => void;
}

function Time({ label, minute, disabled, onChange }: TimeProps) {
  return (
    <input
      type="time"
      aria-label={label}
      value={writeMinute(minute)}
      disabled={disabled}
      onChange={({ currentTarget }) => {
        const read = readMinute(currentTarget.value);
        if (read === null) currentTarget.value = writeMinute(minute);
        else onChange(read);
      }}
    />
  );
}

/** A Sunday. */
const SUNDAY = Date.UTC(2026, 10, 22);
const DAY_MILLISECONDS = 86_400_000;

/** The name of a weekday; 0 is Sunday. */
export function nameDay(day: number): string {
  const format = new Intl.DateTimeFormat(i18n.t("language"), { weekday: "long", timeZone: "UTC" });
  return format.format(SUNDAY + day * DAY_MILLISECONDS);
}
