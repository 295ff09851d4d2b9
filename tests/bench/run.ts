import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { loadavg } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { BARS } from "./bars.ts";
import { drawPage } from "./plots.ts";
import {
  describeMachine,
  judge,
  sumUp,
  writeFigures,
  writeMachine,
  writeProfile,
  writeVerdicts,
} from "./report.ts";
import type { Results } from "./report.ts";
import { hour } from "./scenarios/hour.ts";
import { poll } from "./scenarios/poll.ts";
import { popup } from "./scenarios/popup.ts";
import { scroll } from "./scenarios/scroll.ts";
import { sizes } from "./scenarios/sizes.ts";
import { task } from "./scenarios/task.ts";
import { search, typing } from "./scenarios/typing.ts";
import { wake } from "./scenarios/wake.ts";
import { startApp, type App } from "./support/app.ts";
import { startBenchBrowser } from "./support/browser.ts";
import { BUILD, FLOOR, RESULTS } from "./support/builds.ts";
import { Figures } from "./support/figures.ts";

const SCENARIOS = [sizes, popup, task, typing, search, scroll, poll, wake, hour];
const PAGE = "docs/performance.md";

/** What the figures are made of whose bars are not met. */
const PROFILES = [
  { of: "first paint", head: "own CPU time of", ways: ["20 tasks", "5000 tasks", "floor"] },
  {
    of: "keystroke",
    head: "own CPU time of",
    ways: ["200 fields, CPU ÷ 4", "a bare text box, CPU ÷ 4"],
  },
  { of: "search", head: "own CPU time of", ways: ["10,000 tasks, per key"] },
  { of: "heap", head: "kind", ways: ["20 tasks", "floor"] },
];

const { values } = parseArgs({
  options: {
    runs: { type: "string", default: process.env.BENCH_RUNS ?? "15" },
    only: { type: "string" },
    write: { type: "boolean", default: false },
  },
});
const runs = Number(values.runs);
const wanted = values.only?.split(",");
const chosen = SCENARIOS.filter(({ name }) => !wanted || wanted.includes(name));
if (chosen.length === 0) throw new Error(`There is only: ${SCENARIOS.map(({ name }) => name).join(", ")}.`);

const began = performance.now();
const browser = await startBenchBrowser();
const machine = describeMachine(browser.version);
console.log(
  `${machine.browser}, load ${machine.load[0].toFixed(1)}, ${runs} runs of each after one to warm up\n`,
);

const figures = new Figures();
const apps = new Map<number, Promise<App>>();
const floor = await browser.load(FLOOR, "floor");
const appWith = (tasks: number) => {
  const app = apps.get(tasks) ?? startApp(browser, BUILD, tasks, `tasks-${tasks}`);
  apps.set(tasks, app);
  return app;
};
try {
  for (const { name, what, measure } of chosen) {
    const start = performance.now();
    const progress = (done: number, of: number) => {
      if (process.stdout.isTTY) process.stdout.write(`\r${name}: ${done} of ${of} `);
    };
    await measure({ browser, figures, runs, floor, appWith, progress });
    console.log(
      `${process.stdout.isTTY ? "\r" : ""}${name}: ${what} (${Math.round((performance.now() - start) / 1000)} s)`,
    );
  }
} finally {
  for (const app of apps.values()) await (await app).sandbox.close();
  await browser.close();
}

const [load = 0] = loadavg();
const results: Results = {
  machine: { ...machine, load: [machine.load[0], load], seconds: (performance.now() - began) / 1000 },
  verdicts: judge(BARS, figures),
  figures: sumUp(figures),
};
mkdirSync(RESULTS, { recursive: true });
writeFileSync(join(RESULTS, "results.json"), JSON.stringify(results, null, 2));
writeFileSync(join(RESULTS, "index.html"), drawPage(results));
console.log(
  `\n${writeFigures(results.figures)}\n\n${writeVerdicts(results.verdicts)}\n\n${writeMachine(results.machine)}`,
);
console.log(`All figures: ${join(RESULTS, "results.json")}; plots: ${join(RESULTS, "index.html")}`);
if (values.write) writeIntoPage(results);

/** Puts the tables into the page about performance, between its marks. */
function writeIntoPage({ machine: where, verdicts, figures: measured }: Results): void {
  const parts = {
    machine: writeMachine(where),
    bars: writeVerdicts(verdicts),
    figures: writeFigures(measured),
    ...Object.fromEntries(PROFILES.map((profile) => [profile.of, writeProfile(measured, profile)])),
  };
  let page = readFileSync(PAGE, "utf8");
  for (const [name, text] of Object.entries(parts)) {
    const pattern = new RegExp(`(<!-- ${name} -->\n)[\\s\\S]*?(<!-- end of ${name} -->)`);
    page = page.replace(pattern, (_, start: string, end: string) => `${start}\n${text}\n\n${end}`);
  }
  writeFileSync(PAGE, page);
  console.log(`Written into ${PAGE}.`);
}
