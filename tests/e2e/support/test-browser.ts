import { afterAll, afterEach, beforeAll, beforeEach, expect, inject } from "vitest";
import type { Browser, BrowserKind, LaunchOptions } from "./driver.ts";
import { BUILDS, launchBrowser } from "./launch.ts";

declare module "vitest" {
  interface ProvidedContext {
    browserKind: BrowserKind;
  }
}

/** The browser that this run is about. */
export const browserKind: BrowserKind = inject("browserKind");

/** Starts this run's browser with the real build. The caller closes it. */
function launchTestBrowser(options: Partial<LaunchOptions> = {}): Promise<Browser> {
  return launchBrowser({ kind: browserKind, extension: BUILDS[browserKind], ...options });
}

let provoked: RegExp | null = null;

/** For the rest of this test: errors like these are no failure, because it provokes them. */
export function provokeErrors(like: RegExp): void {
  provoked = like;
}

/**
 * One browser for all tests of a file. Each test begins with the extension as just installed, and fails when a page or
 * the background has thrown. Returns a function that gives the browser inside a test.
 */
export function prepareBrowser(options: Partial<LaunchOptions> = {}): () => Browser {
  let browser: Browser | null = null;
  let fresh = true;
  const current = () => {
    if (!browser) throw new Error("The browser is there only while tests run.");
    return browser;
  };
  let seen = 0;
  beforeAll(async () => {
    browser = await launchTestBrowser(options);
  }, 90_000);
  beforeEach(async () => {
    if (!fresh) await current().reinstall();
    fresh = false;
  }, 90_000);
  afterEach(async () => {
    const errors = (await current().extensionErrors()).slice(seen);
    seen += errors.length;
    const expected = provoked;
    provoked = null;
    await current().setOffline(false);
    expect(
      errors.filter((error) => !expected?.test(error)),
      "errors thrown in the extension",
    ).toEqual([]);
  });
  afterAll(() => browser?.close());
  return current;
}
