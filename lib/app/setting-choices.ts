import type { BadgeCount } from "../store/stored";

/** What the toolbar button can count; first what it counts as it comes. */
export const BADGE_COUNTS = ["waiting", "today", "overdue"] as const satisfies readonly BadgeCount[];

/** For how long something can be undone. */
export const UNDO_SECONDS = [5, 10, 20] as const;
