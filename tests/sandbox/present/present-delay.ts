import type { Delay } from "../model.ts";
import { isoDate } from "./stamp.ts";

/** How long a step sleeps (reference §6). */
export function presentDelay(delay: Delay): Record<string, unknown> {
  return {
    id: delay.id,
    duration: delay.duration,
    start_date: isoDate(delay.startAt),
    start_date_tsp: delay.startAt,
    end_date: null,
    end_date_tsp: null,
    estimated_end_date: isoDate(delay.estimatedEndAt),
    estimated_end_date_tsp: delay.estimatedEndAt,
  };
}
