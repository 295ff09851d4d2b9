import { defineConfig } from "vitest/config";
import type { TestProjectInlineConfiguration } from "vitest/config";
import { WxtVitest } from "wxt/testing/vitest-plugin";
import { languageFiles } from "./scripts/language-files.mjs";

/** The same end-to-end tests once more, in another browser; one file at a time, because each starts a browser. */
function endToEnd(browserKind: "chromium" | "firefox"): TestProjectInlineConfiguration {
  return {
    test: {
      name: browserKind,
      environment: "node",
      include: ["tests/{e2e,soak}/**/*.e2e.ts"],
      provide: { browserKind },
      fileParallelism: false,
      testTimeout: 60_000,
      // Two browsers share a small machine: one that stumbles begins anew once, as just installed, and the report says so.
      retry: 1,
      hookTimeout: 90_000,
    },
  };
}

/** Tests of pure code, of the sandbox and of tools. */
const LOGIC = [
  "lib/{http,fields,tasks,text,pneumatic,puq}/**/*.test.ts",
  "scripts/**/*.test.ts",
  "tests/*.test.ts",
  "tests/{sandbox,e2e,bench,properties}/**/*.test.ts",
];

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [WxtVitest()],
        test: {
          name: "logic",
          environment: "node",
          include: LOGIC,
          setupFiles: ["tests/support/english.ts", "tests/support/reproducible.ts"],
          // Nothing there lives on between two files, so that they can share a worker: a minute less.
          isolate: false,
          // properties with many cases take long where others work too
          testTimeout: 20_000,
          mockReset: true,
          restoreMocks: true,
        },
      },
      {
        plugins: [WxtVitest(), languageFiles()],
        test: {
          name: "unit",
          environment: "node",
          include: [
            "{lib,components,entrypoints,tests/attack}/**/*.test.{ts,tsx}",
            "tests/soak/**/*.test.ts",
            "tests/properties/**/*.test.tsx",
          ],
          exclude: LOGIC,
          setupFiles: [
            "tests/support/english.ts",
            "tests/support/reproducible.ts",
            "tests/support/stored-keys.ts",
          ],
          // properties with many cases take long where others work too
          testTimeout: 20_000,
          mockReset: true,
          restoreMocks: true,
        },
      },
      {
        plugins: [WxtVitest()],
        test: {
          name: "contract",
          environment: "node",
          include: ["tests/contract/**/*.test.ts"],
          setupFiles: ["tests/support/reproducible.ts"],
        },
      },
      { test: { name: "build", environment: "node", include: ["tests/{manifest,zips}/**/*.test.ts"] } },
      endToEnd("chromium"),
      endToEnd("firefox"),
    ],
  },
});
