import { runStatus } from "../words";
import styles from "../workflow.module.css";

const TONES: Record<string, string | undefined> = { FAILED: styles.failed, PAUSED: styles.paused };

/** How a run or a step stands, in words; red only where it failed, amber where it waits for a person. */
export function RunStatus({ status }: { status: string }) {
  return <span class={TONES[status]}>{runStatus(status)}</span>;
}
