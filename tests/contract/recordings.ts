import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** One recorded exchange, as `recordings/v7.3/README.md` describes it. */
export interface Exchange {
  name: string;
  note?: string;
  as: string;
  request: {
    method: string;
    path: string;
    query: Record<string, string>;
    headers: Record<string, string>;
    body: unknown;
  };
  response: {
    status: number;
    headers: Record<string, string | string[]>;
    body: unknown;
    text: string | null;
    /** Set where the answer was neither JSON nor a short text. */
    bytes?: { length: number; base64?: string };
  };
}

export interface Scenario {
  name: string;
  exchanges: Exchange[];
}

export type Version = "v7.3" | "v5.0";

/** Every scenario of one server version, by file name. */
export function readScenarios(version: Version): Scenario[] {
  const folder = join(import.meta.dirname, "recordings", version);
  return readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .sort()
    .map((file) => {
      const recording: { scenario: string; exchanges: Exchange[] } = JSON.parse(
        readFileSync(join(folder, file), "utf8"),
      );
      return { name: recording.scenario, exchanges: recording.exchanges };
    });
}
