import { defineConfig } from "wxt";

/**
 * The least that a popup of this kind can be: WXT, Preact and twenty rows with the words of the measured list, in the same
 * scripts. What ours costs is told as a ratio to it.
 */
export default defineConfig({
  imports: false,
  outDir: "../../../.output/bench/floor",
  vite: () => ({ build: { modulePreload: { polyfill: false } } }),
  manifest: { name: "Floor", version: "1.0", action: {} },
});
