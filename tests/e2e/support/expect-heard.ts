import type { Page } from "./driver.ts";
import { readHeard, type Heard } from "./listen.ts";
import { until } from "./wait.ts";

/** Waits until a screen reader would have said something. */
export async function expectHeard(page: Page, words: string | RegExp): Promise<void> {
  const fits = ({ words: said }: Heard) => (typeof words === "string" ? said === words : words.test(said));
  await until(async () => (await page.evaluate(readHeard)).some(fits), `“${String(words)}” to be said`);
}
