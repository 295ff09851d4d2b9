export type BrowserKind = "chromium" | "firefox";
export type BrowserName = "chromium" | "chrome" | "edge" | "firefox";
export interface FoundBrowser {
  kind: BrowserKind;
  name: BrowserName;
  executable: string;
  version: string;
}
export const OLDEST: Record<BrowserKind, number>;
export function findBrowsers(): Promise<FoundBrowser[]>;
