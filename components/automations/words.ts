import { i18n } from "#i18n";
import { useMemo } from "preact/hooks";
import { connections } from "../../lib/app/stored-state";
import type { PuqRun } from "../../lib/puq/model";
import { readCalendar } from "../../lib/tasks/calendar";
import { formatMoment } from "../../lib/tasks/format-moment";
import { chooseMomentStyle } from "../../lib/tasks/moment-style";
import { now } from "../inbox/clock";

/** How a run stands. What puq.ai calls otherwise is shown as it calls it. */
export function runStatus(status: string): string {
  switch (status) {
    case "PENDING":
      return i18n.t("automations.run.pending");
    case "RUNNING":
      return i18n.t("automations.run.running");
    case "SUCCEEDED":
      return i18n.t("automations.run.succeeded");
    case "FAILED":
      return i18n.t("automations.run.failed");
    case "CANCELLED":
      return i18n.t("automations.run.cancelled");
    case "PAUSED":
      return i18n.t("automations.run.paused");
    default:
      return status;
  }
}

/** What started a run. */
export function runType(type: string): string {
  switch (type) {
    case "TEST":
      return i18n.t("automations.run.test");
    case "WEBHOOK_ASYNC":
      return i18n.t("automations.run.webhook");
    case "WEBHOOK_SYNC":
      return i18n.t("automations.run.webhookSync");
    default:
      return type;
  }
}

/** Whether nothing more will happen in a run. */
export function hasEnded({ status, finishedAt }: Pick<PuqRun, "status" | "finishedAt">): boolean {
  return finishedAt !== null || ["SUCCEEDED", "FAILED", "CANCELLED"].includes(status);
}

/** A duration in seconds as a person says it. */
export function writeDuration(seconds: number): string {
  if (seconds < 10) return i18n.t("automations.duration.seconds", [String(Math.round(seconds * 10) / 10)]);
  const whole = Math.round(seconds);
  if (whole < 60) return i18n.t("automations.duration.seconds", [whole]);
  if (whole < 3_600) return i18n.t("automations.duration.minutes", [Math.floor(whole / 60), whole % 60]);
  return i18n.t("automations.duration.hours", [Math.floor(whole / 3_600), Math.floor((whole % 3_600) / 60)]);
}

const HERE = {
  timezone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  dateFormat: "",
  firstDayOfWeek: 1,
};

const WEEK = 7 * 24 * 60 * 60_000;

/** Writes a moment (Unix milliseconds) in one word or two: the time today, the weekday within a week, else the date. */
export function useShortMoments(): (moment: number) => string {
  const person = connections.value[0]?.person ?? HERE;
  const at = now.value;
  return useMemo(() => {
    const { todayStart, todayEnd, yearStart, yearEnd } = readCalendar(at, person);
    const isNear = (moment: number) => moment > todayEnd - WEEK && moment < todayStart + WEEK;
    return (moment) => {
      if (moment >= todayStart && moment < todayEnd) return formatMoment(moment, "time", person);
      if (isNear(moment)) return formatMoment(moment, "weekday", person);
      const isThisYear = moment >= yearStart && moment < yearEnd;
      return formatMoment(moment, isThisYear ? "date" : "dateWithYear", person);
    };
  }, [at, person]);
}

/** Writes a moment (Unix milliseconds) as short as today allows, in the person's time zone. */
export function useMoments(): (moment: number) => string {
  const person = connections.value[0]?.person ?? HERE;
  const at = now.value;
  return useMemo(() => {
    const calendar = readCalendar(at, person);
    return (moment) => formatMoment(moment, chooseMomentStyle(moment, calendar), person);
  }, [at, person]);
}
