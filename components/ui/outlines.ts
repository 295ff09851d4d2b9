/** All other outlines for `Icon`, drawn on a 16 by 16 grid. */
export const BACK = "M10 3 5 8l5 5";
export const UP = "m4 10 4-4 4 4";
export const DOWN = "m4 6 4 4 4-4";
export const CHECK = "m3 8.5 3.2 3.2L13 5";
export const DONE = "M2 8a6 6 0 1 0 12 0 6 6 0 1 0-12 0M5.3 8.2l2 2 3.6-4";
export const CLOSE = "m4 4 8 8M12 4l-8 8";
export const PIN = "M6 2h4M6.5 2v4L4.5 9h7l-2-3V2M8 9v5";
export const STAR = "m8 2 1.8 3.8 4.2.5-3.1 2.9.8 4.1L8 11.3l-3.7 2 .8-4.1L2 6.3l4.2-.5z";
export const CLOCK = "M2.5 8a5.5 5.5 0 1 0 11 0 5.5 5.5 0 1 0-11 0M8 5v3l2 1.5";
export const PAGE = "M2.5 3.5h11v9h-11zM2.5 6h11M5 8.5h6M5 10.5h4";
export const PEN = "M3 13l.7-3L11 2.7l2.3 2.3L6 12.3z";
export const FILE = "M4 2h5l3 3v9H4zM9 2v3h3";
export const IMAGE = "M2.5 3.5h11v9h-11zM4.5 10.5 7 8l2 2 1.5-1.5 2 2M10.5 6h.01";
export const MORE = "M3.5 8h.01M8 8h.01M12.5 8h.01";
