/** Outlines for `Icon`, drawn on a 16 by 16 grid. */
export const BACK = "M10 3 5 8l5 5";
export const UP = "m4 10 4-4 4 4";
export const DOWN = "m4 6 4 4 4-4";
export const REFRESH = "M13 8a5 5 0 1 1-1.5-3.6L13 6M13 2.5V6H9.5";
export const OPEN_TAB = "M9 3h4v4M13 3 8 8M7 4H3v9h9V9";
export const AT_SIDE = "M2.5 3h11v10h-11zM9.5 3v10";
export const SETTINGS =
  "M6 8a2 2 0 1 0 4 0 2 2 0 1 0-4 0M8 2v1.6M8 12.4V14M2 8h1.6M12.4 8H14M3.8 3.8l1.1 1.1M11.1 11.1l1.1 1.1M12.2 3.8l-1.1 1.1M4.9 11.1l-1.1 1.1";
export const CHECK = "m3 8.5 3.2 3.2L13 5";
export const DONE = "M2 8a6 6 0 1 0 12 0 6 6 0 1 0-12 0M5.3 8.2l2 2 3.6-4";
export const CLOSE = "m4 4 8 8M12 4l-8 8";
export const SEARCH = "M2.5 7a4.5 4.5 0 1 0 9 0 4.5 4.5 0 1 0-9 0M10.5 10.5l3 3";
export const FILTER = "M2 4h12M4.5 8h7M7 12h2";
export const PIN = "M6 2h4M6.5 2v4L4.5 9h7l-2-3V2M8 9v5";
export const STAR = "m8 2 1.8 3.8 4.2.5-3.1 2.9.8 4.1L8 11.3l-3.7 2 .8-4.1L2 6.3l4.2-.5z";
export const CLOCK = "M2.5 8a5.5 5.5 0 1 0 11 0 5.5 5.5 0 1 0-11 0M8 5v3l2 1.5";
export const PAGE = "M2.5 3.5h11v9h-11zM2.5 6h11M5 8.5h6M5 10.5h4";
export const PEN = "M3 13l.7-3L11 2.7l2.3 2.3L6 12.3z";
export const FILE = "M4 2h5l3 3v9H4zM9 2v3h3";
export const IMAGE = "M2.5 3.5h11v9h-11zM4.5 10.5 7 8l2 2 1.5-1.5 2 2M10.5 6h.01";
export const MORE = "M3.5 8h.01M8 8h.01M12.5 8h.01";
export const WARNING = "M8 2.5 14 13H2zM8 6.5v3M8 11.2h.01";
export const PERSON = "M5.5 5.5a2.5 2.5 0 1 0 5 0 2.5 2.5 0 1 0-5 0M3 13.5a5 5 0 0 1 10 0";
export const PEOPLE =
  "M3.5 5.5a2.3 2.3 0 1 0 4.6 0 2.3 2.3 0 1 0-4.6 0M1.5 13a4.3 4.3 0 0 1 8.6 0M10.3 3.4a2.3 2.3 0 0 1 0 4.2M12 9.4a4.3 4.3 0 0 1 2.5 3.6";
export const EYE =
  "M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8M6 8a2 2 0 1 0 4 0 2 2 0 1 0-4 0";

/** A decorative outline. The control around it carries the words. */
export function Icon({ path, size = 16 }: { path: string; size?: number }) {
  return (
    <svg
      viewBox="0 0 16 16"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      stroke-width="1.6"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      <path d={path} />
    </svg>
  );
}
