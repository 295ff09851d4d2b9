import type { App } from "./app.ts";
import type { BenchBrowser, Extension } from "./browser.ts";
import type { Figures } from "./figures.ts";

/** What every scenario works with. */
export interface World {
  browser: BenchBrowser;
  figures: Figures;
  /** How often each thing is done, after once to warm up. */
  runs: number;
  floor: Extension;
  /** The extension connected to a server with so many tasks; the same one each time it is asked for. */
  appWith: (tasks: number) => Promise<App>;
  /** Tells whoever waits how far it is. */
  progress: (done: number, of: number) => void;
}

export interface Scenario {
  /** For `--only`. */
  name: string;
  what: string;
  measure: (world: World) => Promise<void>;
}
