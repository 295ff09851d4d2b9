/** Where the app is shown: in the toolbar's popup, at the side of the window, or in a tab. */
export type Surface = "popup" | "side" | "tab";
