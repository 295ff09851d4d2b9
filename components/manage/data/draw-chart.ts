import { BarController, BarElement, CategoryScale, Chart, Legend, LinearScale, Tooltip } from "chart.js";
import type { ChartSpec } from "./chart-spec";

Chart.register(BarController, BarElement, CategoryScale, LinearScale, Legend, Tooltip);

/** A colour of ours as it is now, light or dark. */
function readColour(canvas: HTMLCanvasElement, name: string): string {
  canvas.style.color = `var(${name})`;
  const { color } = getComputedStyle(canvas);
  canvas.style.color = "";
  return color;
}

/** Draws a chart into a canvas, as large as what is around it. @returns what takes it away again. */
export function drawChart(canvas: HTMLCanvasElement, spec: ChartSpec): () => void {
  const text = readColour(canvas, "--text-2");
  const grid = readColour(canvas, "--line");
  const lying = spec.direction === "lying";
  const { fontFamily: family, fontSize } = getComputedStyle(canvas);
  const font = { family, size: Number.parseFloat(fontSize) || 12 };
  const names = { stacked: spec.stacked, grid: { display: false }, border: { color: grid } };
  const values = {
    stacked: spec.stacked,
    beginAtZero: true,
    grid: { color: grid },
    border: { display: false },
  };
  const valueTicks = {
    color: text,
    font,
    precision: 0,
    maxTicksLimit: 6,
    callback: (value: number | string) => spec.write(Number(value)),
  };
  const nameTicks = { color: text, font };
  const nameAxis = { ...names, ticks: nameTicks };
  const valueAxis = { ...values, ticks: valueTicks };
  const chart = new Chart(canvas, {
    type: "bar",
    data: {
      labels: spec.labels,
      datasets: spec.series.map(({ name, values: data, colour }) => ({
        label: name,
        data,
        backgroundColor: readColour(canvas, colour),
        maxBarThickness: 28,
        borderRadius: 2,
      })),
    },
    options: {
      animation: false,
      indexAxis: lying ? "y" : "x",
      maintainAspectRatio: false,
      scales: lying ? { x: valueAxis, y: nameAxis } : { x: nameAxis, y: valueAxis },
      plugins: {
        legend: {
          display: spec.series.length > 1,
          align: "start",
          labels: { color: text, font, boxWidth: 10, boxHeight: 10 },
        },
        tooltip: {
          callbacks: {
            label: ({ dataset, raw }) => `${dataset.label ?? ""}: ${spec.write(Number(raw))}`,
          },
        },
      },
    },
  });
  return () => chart.destroy();
}
