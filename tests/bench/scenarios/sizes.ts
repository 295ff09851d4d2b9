import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { collectGraph, readBuild } from "../../../scripts/loaded-files.mjs";
import type { Scenario } from "../support/scenario.ts";
import { BUILD } from "../support/builds.ts";

const ENTRIES = [
  "popup.html",
  "background.js",
  "inbox.html",
  "sidepanel.html",
  "options.html",
  "manage.html",
];
const KILOBYTE = 1000;

/** What each entry loads before any part of it is loaded on demand. */
export const sizes: Scenario = {
  name: "sizes",
  what: "what each entry loads at once, and what the popup parses before its first paint",
  async measure({ figures }) {
    const files = readBuild(BUILD);
    for (const entry of ENTRIES) {
      const graph = [...collectGraph(files, entry)];
      const scripts = graph.filter((path) => path.endsWith(".js"));
      const sum = (count: (path: string) => number) =>
        scripts.reduce((total, path) => total + count(path), 0);
      figures.add(`size, ${entry}: script, gzip`, "kB", sum((path) => gzipped(join(BUILD, path))) / KILOBYTE);
      figures.add(`size, ${entry}: script`, "kB", sum((path) => statSync(join(BUILD, path)).size) / KILOBYTE);
      for (const path of scripts) {
        const name = path.replace(/-[\w-]{7}\.js$/, ".js");
        figures.add(`size, ${entry}: of it ${name}`, "kB", statSync(join(BUILD, path)).size / KILOBYTE);
      }
    }
    const page = files.get("popup.html") ?? "";
    const sheets = [...page.matchAll(/href="\/([^"]+\.css)"/g)].map(([, path = ""]) => path);
    const parsed = ["popup.html", ...collectGraph(files, "popup.html"), ...sheets];
    const bytes = [...new Set(parsed)].reduce((total, path) => total + statSync(join(BUILD, path)).size, 0);
    figures.add("parsed before the popup's first paint", "kB", bytes / KILOBYTE);
  },
};

const gzipped = (path: string) => gzipSync(readFileSync(path), { level: 9 }).length;
