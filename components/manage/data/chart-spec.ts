/** A chart of bars, as it is drawn and as its table has it. */
export interface ChartSpec {
  labels: string[];
  series: ChartSeries[];
  /** Upright bars for moments in time, lying ones for names. */
  direction: "upright" | "lying";
  stacked: boolean;
  /** What an axis and a bar say of a value. */
  write: (value: number) => string;
}

export interface ChartSeries {
  name: string;
  values: number[];
  /** A colour of ours, such as `--accent`. */
  colour: "--accent" | "--done" | "--line-strong";
}
