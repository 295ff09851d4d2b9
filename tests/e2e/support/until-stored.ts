import type { Browser } from "./driver.ts";
import { until } from "./wait.ts";

/** Waits until a part of what is kept in `storage.local`, written as JSON, is there. `what`: in words, for when it is not. */
export async function untilStored(browser: Browser, part: string, what: string): Promise<void> {
  const isStored = async () => JSON.stringify((await browser.readStorage()).local).includes(part);
  await until(isStored, `${what} to be stored`);
}
