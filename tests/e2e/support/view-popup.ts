import type { RealPopup, Size } from "./driver.ts";
import { until } from "./wait.ts";

/** What is read of a real popup by evaluating in it, which is how the two browsers differ. Waits until it is painted. */
export async function viewPopup(
  evaluate: RealPopup["evaluate"],
): Promise<Pick<RealPopup, "evaluate" | "size" | "text">> {
  await until(
    () => evaluate(() => performance.getEntriesByType("paint").length > 0),
    "the real popup to be painted",
  );
  return {
    evaluate,
    size: () => evaluate((): Size => ({ width: window.innerWidth, height: window.innerHeight })),
    text: () => evaluate(() => document.body.innerText),
  };
}
