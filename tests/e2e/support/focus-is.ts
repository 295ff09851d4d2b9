import type { Page } from "./driver.ts";
import { until } from "./wait.ts";

/** Waits until something has the focus whose role and name contain this text, or match this pattern. */
export async function focusIs(page: Page, expected: string | RegExp): Promise<void> {
  await until(async () => {
    const focused = await page.focused();
    return typeof expected === "string" ? focused.includes(expected) : expected.test(focused);
  }, `the focus to be on ${expected}`);
}
