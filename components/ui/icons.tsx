import styles from "./icons.module.css";

/** The outlines of the first paint for `Icon`, drawn on a 16 by 16 grid. */
export const REFRESH = "M13 8a5 5 0 1 1-1.5-3.6L13 6H9.5M13 6V2.5";
export const OPEN_TAB = "M9 3h4v4M13 3 8 8M7 4H3v9h9V9";
export const AT_SIDE = "M2.5 3h11v10h-11zM9.5 3v10";
export const SETTINGS =
  "M6 8a2 2 0 1 0 4 0 2 2 0 1 0-4 0M8 2v1.6m0 8.8V14M2 8h1.6m8.8 0H14M4 4l1 1m6 6 1 1m0-8-1 1m-6 6-1 1";
export const SEARCH = "M2.5 7a4.5 4.5 0 1 0 9 0 4.5 4.5 0 1 0-9 0M10.5 10.5l3 3";
export const FILTER = "M2 4h12M4.5 8h7M7 12h2";

/** A decorative outline. The control around it carries the words. */
export function Icon({ path, size = 16 }: { path: string; size?: number }) {
  return (
    <svg class={styles.icon} viewBox="0 0 16 16" width={size} height={size} aria-hidden="true">
      <path d={path} />
    </svg>
  );
}
