/** The part of a list of rows that is looked at, in pixels. */
export interface RowView {
  top: number;
  height: number;
}

/** Tells which rows of equal height (pixels) stand in a view, with some more on each side: from `start` up to `end`. */
export function windowRows(count: number, { top, height }: RowView, row: number, margin: number) {
  const clamp = (index: number) => Math.min(Math.max(index, 0), count);
  const start = clamp(Math.floor(top / row) - margin);
  return { start, end: Math.max(start, clamp(Math.ceil((top + height) / row) + margin)) };
}
