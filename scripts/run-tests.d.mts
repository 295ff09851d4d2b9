export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}
export interface Report {
  testResults: { name: string; status: string; assertionResults: { status: string }[] }[];
  success: boolean;
}
export function runTests(
  project: string,
  reporter: string,
  folder: string,
  options?: { show?: boolean; only?: string[] },
): Promise<Counts>;
export function countTests(report: Report | null, ok: boolean): Counts;
