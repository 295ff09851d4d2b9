import { expect } from "vitest";
import type { Page } from "./driver.ts";

/** Expects that axe finds nothing on a screen, in light and in dark, once nothing moves any more. */
export async function expectClean(page: Page, screen: string): Promise<void> {
  for (const scheme of ["light", "dark"] as const) {
    await page.emulateColorScheme(scheme);
    await page.evaluate(async () => {
      await Promise.allSettled(document.getAnimations().map((animation) => animation.finished));
    });
    expect(await page.axe(), `${screen}, ${scheme}`).toEqual([]);
  }
}
