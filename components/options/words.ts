import { i18n } from "#i18n";
import type { Person } from "../../lib/store/stored";
import { readCalendar } from "../../lib/tasks/calendar";
import { formatMoment } from "../../lib/tasks/format-moment";
import { chooseMomentStyle } from "../../lib/tasks/moment-style";

/** What a role in the account is called. */
export function roleName(role: Person["role"]): string {
  switch (role) {
    case "owner":
      return i18n.t("options.role.owner");
    case "admin":
      return i18n.t("options.role.admin");
    case "member":
      return i18n.t("options.role.member");
  }
}

/**
 * A moment in words as the person's profile writes them: the time alone on their today, with the date otherwise. `at`
 * and `now` are Unix milliseconds.
 */
export function momentWords(at: number, person: Person, now: number = Date.now()): string {
  return formatMoment(at, chooseMomentStyle(at, readCalendar(now, person)), person);
}
