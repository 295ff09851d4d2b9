import { afterEach } from "vitest";
import { startSandbox, type Sandbox, type SandboxOptions } from "../../sandbox/sandbox.ts";
import type { Role } from "../../sandbox/world/harborlight.ts";
import { connectDirectly } from "./connect-directly.ts";
import { connect, LOOPBACK } from "./connect.ts";
import type { Browser, LaunchOptions, Page } from "./driver.ts";
import { prepareBrowser } from "./test-browser.ts";
import { until } from "./wait.ts";

/** A person in front of the extension, and the server behind it. */
export interface InboxApp {
  browser: Browser;
  sandbox: Sandbox;
  popup: () => Promise<Page>;
  /** Waits until the toolbar shows this. */
  badgeShows: (text: string) => Promise<void>;
}

export interface StartOptions extends Partial<SandboxOptions> {
  role?: Role;
  /** Whether the person allowed notifications too. */
  notifications?: boolean;
}

/**
 * One browser for the tests of a file. Returns a function that starts a server and connects the extension to it.
 */
export function prepareInbox(launch: Partial<LaunchOptions> = {}): {
  browser: () => Browser;
  start: (options?: StartOptions) => Promise<InboxApp>;
  serve: (options?: Partial<SandboxOptions>) => Promise<Sandbox>;
} {
  const browser = prepareBrowser(launch);
  const running: Sandbox[] = [];
  afterEach(async () => {
    await Promise.all(running.splice(0).map((sandbox) => sandbox.close()));
  });
  const serve = async (options: Partial<SandboxOptions> = {}) => {
    const sandbox = await startSandbox({ dialect: "v7.3", ...options });
    running.push(sandbox);
    return sandbox;
  };
  const start = async ({ role = "performer", notifications = false, ...options }: StartOptions = {}) => {
    const sandbox = await serve(options);
    await browser().grantHost(LOOPBACK);
    const address = sandbox.url;
    const key = sandbox.keys[role];
    if (notifications) {
      await browser().grantNotifications();
      const page = await connect(browser(), { address, key, notifications });
      await page.getByText("You are connected").first().waitFor();
      await page.close();
    } else await connectDirectly(browser(), address, key);
    return appFor(browser(), sandbox);
  };
  return { browser, start, serve };
}

function appFor(browser: Browser, sandbox: Sandbox): InboxApp {
  return {
    browser,
    sandbox,
    popup: () => browser.open("popup"),
    badgeShows: async (text) => {
      await until(async () => (await browser.badge()).text === text, `the badge to show "${text}"`);
    },
  };
}
