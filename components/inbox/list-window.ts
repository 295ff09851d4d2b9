/** Rows and headings have one height each, in rem, so that the place of every row is known without measuring. */
export const readRowRem = () => (document.documentElement.dataset.density ? 2.5 : 3.125);
export const HEADING_REM = 2;

export interface Heights {
  /** Pixels. */
  row: number;
  heading: number;
}

/** The part of the list that is looked at: pixels from the top of the list, and pixels high. */
export interface View {
  top: number;
  height: number;
}

/** Rows of one section that are in the document: from `start` up to but not including `end`. */
export interface Slice {
  start: number;
  end: number;
}

/**
 * Tells which rows of each section stand within a view, so that a list of thousands mounts a few dozen.
 * @param counts how many rows each section has
 * @param margin how many rows more on each side
 */
export function sliceSections(
  counts: number[],
  view: View,
  { row, heading }: Heights,
  margin: number,
): Slice[] {
  let top = 0;
  return counts.map((count) => {
    const first = top + heading;
    top = first + count * row;
    const start = clamp(Math.floor((view.top - first) / row) - margin, count);
    const end = clamp(Math.ceil((view.top + view.height - first) / row) + margin, count);
    return { start, end: Math.max(start, end) };
  });
}

/**
 * Tells how far to scroll so that a row is wholly seen, below its section's heading, which sticks to the top.
 * @returns the new top in pixels; the old one if the row is seen already
 */
export function scrollTopFor(
  counts: number[],
  place: { section: number; index: number },
  view: View,
  { row, heading }: Heights,
): number {
  const above = counts.slice(0, place.section).reduce((sum, count) => sum + heading + count * row, 0);
  const top = above + heading + place.index * row;
  if (top - heading < view.top) return top - heading;
  return top + row > view.top + view.height ? top + row - view.height : view.top;
}

function clamp(index: number, count: number): number {
  return Math.min(Math.max(index, 0), count);
}
