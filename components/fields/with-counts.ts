import { i18n } from "#i18n";
import type { PersonItem } from "./person-items";
import type { OpenCounts } from "./use-open-counts";

/** Says beside each person how many tasks wait for them, as far as that is known. */
export function withCounts(items: PersonItem[], counts: OpenCounts): PersonItem[] {
  return items.map((item) => {
    const count = item.person.kind === "user" ? counts.get(item.person.id) : null;
    if (count === null || count === undefined) return item;
    const open = i18n.t("people.open", count);
    return { ...item, detail: item.detail ? `${item.detail} · ${open}` : open };
  });
}
