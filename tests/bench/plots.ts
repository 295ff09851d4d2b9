import type { Results } from "./report.ts";
import { show, writeMachine } from "./report.ts";

const WIDTH = 720;
const LEFT = 330;
const ROW = 22;

/** One page with everything measured: for each kind of figure a plot, every run a dot, quartiles a box, the median a line. */
export function drawPage({ machine, verdicts, figures }: Results): string {
  const names = Object.keys(figures).filter(
    (name) => !name.startsWith("first paint,") && !name.includes(": of it "),
  );
  const groups = Map.groupBy(names, (name) => `${name.split(/[,:]/)[0]} (${figures[name]?.unit})`);
  const plots = [...groups].map(([title, members]) => drawPlot(title, members, figures)).join("");
  const rows = verdicts
    .map(
      ({ what, bar, figure, verdict }) =>
        `<tr class="${verdict === "met" ? "met" : "missed"}"><td>${escape(what)}</td><td>${bar}</td><td>${figure}</td><td>${verdict}</td></tr>`,
    )
    .join("");
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Bench of Workflow Inbox</title>
<style>
  :root { color-scheme: light dark; font: 14px/1.5 system-ui, sans-serif; }
  body { max-inline-size: 760px; margin: 2rem auto; padding: 0 1rem; }
  table { border-collapse: collapse; inline-size: 100%; }
  td, th { padding: 4px 8px; border-block-end: 1px solid light-dark(#e4e7ec, #2c2f37); text-align: start; }
  .met td:last-child { color: light-dark(#17713b, #6fd394); }
  .missed td:last-child { color: light-dark(#b3261e, #ff9a90); font-weight: 600; }
  svg { display: block; inline-size: 100%; margin-block-end: 1rem; overflow: visible; }
  text { font-size: 12px; fill: currentColor; }
  .axis { stroke: light-dark(#c9cfd8, #444a55); }
  .box { fill: light-dark(#cdd8fb, #2b3a6b); }
  .dot { fill: light-dark(#2f55d4, #8aa5ff); fill-opacity: .45; }
  .median { stroke: light-dark(#14171f, #eceef2); stroke-width: 2; }
</style>
<h1>Bench of Workflow Inbox</h1>
<p>${escape(writeMachine(machine))}</p>
<table><thead><tr><th>what</th><th>bar</th><th>figure</th><th>verdict</th></tr></thead><tbody>${rows}</tbody></table>
${plots}
</html>
`;
}

function drawPlot(title: string, names: string[], figures: Results["figures"]): string {
  const most = Math.max(...names.flatMap((name) => figures[name]?.values ?? []), Number.EPSILON);
  const x = (figure: number) => LEFT + (figure / most) * (WIDTH - LEFT - 90);
  const rows = names.map((name, index) => {
    const { unit = "count", values = [], low = 0, median = 0, high = 0 } = figures[name] ?? {};
    const y = index * ROW + ROW / 2;
    const dots = values
      .map((value) => `<circle class="dot" cx="${x(value).toFixed(1)}" cy="${y}" r="3"/>`)
      .join("");
    return (
      `<text x="${LEFT - 8}" y="${y + 4}" text-anchor="end">${escape(name)}</text>` +
      `<rect class="box" x="${x(low).toFixed(1)}" y="${y - 7}" width="${Math.max(1, x(high) - x(low)).toFixed(1)}" height="14"/>` +
      `${dots}<path class="median" d="M${x(median).toFixed(1)} ${y - 8}v16"/>` +
      `<text x="${(x(Math.max(...values, 0)) + 8).toFixed(1)}" y="${y + 4}">${escape(show(median, unit))}</text>`
    );
  });
  const height = names.length * ROW;
  return `<h2>${escape(title)}</h2><svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${escape(title)}"><path class="axis" d="M${LEFT} 0v${height}"/>${rows.join("")}</svg>`;
}

const escape = (text: string) => text.replace(/[<>&"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
