import { i18n } from "#i18n";
import type { Person } from "../../lib/store/stored";

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

/** A moment in words: the time alone today, with the date otherwise. `at` and `now` are Unix milliseconds. */
export function momentWords(at: number, now: number = Date.now()): string {
  const sameDay = new Date(at).toDateString() === new Date(now).toDateString();
  return new Intl.DateTimeFormat(i18n.t("language"), {
    timeStyle: "short",
    ...(!sameDay && { dateStyle: "medium" }),
  }).format(at);
}
