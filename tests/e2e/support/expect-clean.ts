import { expect } from "vitest";
import type { Page } from "./driver.ts";

/** What turns for as long as something is read is not waited for longer than this. */
const STILL_MILLISECONDS = 5_000;

/** Runs in a page: waits until nothing moves any more, for some milliseconds at most. */
async function settleAnimations(most: number): Promise<void> {
  const still = Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
  await Promise.race([still, new Promise((resolve) => setTimeout(resolve, most))]);
}

/** Expects that axe finds nothing on a screen, in light and in dark, once nothing moves any more. */
export async function expectClean(page: Page, screen: string): Promise<void> {
  for (const scheme of ["light", "dark"] as const) {
    await page.emulateColorScheme(scheme);
    await page.evaluate(settleAnimations, STILL_MILLISECONDS);
    expect(await page.axe(), `${screen}, ${scheme}`).toEqual([]);
  }
}
