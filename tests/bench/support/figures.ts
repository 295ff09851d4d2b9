/** Everything measured in a run, by what it is called: `popup, 20 tasks: cpu`. One figure for each time it was done. */
export class Figures {
  readonly series = new Map<string, { unit: Unit; values: number[] }>();

  /** Writes a figure down. */
  add(name: string, unit: Unit, value: number): void {
    const known = this.series.get(name) ?? { unit, values: [] };
    known.values.push(value);
    this.series.set(name, known);
  }

  /** The figures of that name. Throws where nothing was measured under it. */
  of(name: string): number[] {
    const known = this.series.get(name);
    if (!known) throw new Error(`Nothing was measured as "${name}".`);
    return known.values;
  }

  has(name: string): boolean {
    return this.series.has(name);
  }
}

export type Unit = "ms" | "bytes" | "kB" | "count" | "%";
