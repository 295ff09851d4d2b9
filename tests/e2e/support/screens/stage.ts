import type { Sandbox } from "../../../sandbox/sandbox.ts";
import { firstConnection } from "../connections.ts";
import type { Browser, Page, PageName, Size } from "../driver.ts";

/** What a screen is reached with: a browser with the extension in it, and the server behind it. */
export interface Stage {
  browser: Browser;
  sandbox: Sandbox;
  /** Opens a page of ours as one that was never left anywhere. `hash` without the number sign. */
  open: (name: PageName, options?: Partial<Size> & { hash?: string }) => Promise<Page>;
  /** Opens the popup at a task of this name. */
  openTask: (name: string) => Promise<Page>;
  /** The performer's connection, as places name it. */
  connection: () => Promise<string>;
}

/** A screen, or a state of one: how it is reached in a few clicks. Resolves once all of it is there. */
export type Screen = (stage: Stage) => Promise<Page>;

/** Screens that share what has to be there before. */
export interface Scene {
  prepare: (stage: Stage) => Promise<void>;
  screens: Record<string, Screen>;
}

/** What the ways to the screens type or pick, and companies that the demonstration invents, as it stands on them. */
export const TYPED = [
  "periwinkle",
  "Money back",
  "https://example.com",
  "https://roasters.example.org/guides/water",
  "Water for filter coffee",
  "Soft water brings out the acidity",
  "Goods return",
  "Finanze",
  "too late",
  "name@example.com",
  "Nordlicht Print",
  "Paper & Co",
];

/** The page, which puts back for later screens what was changed for this one when it closes. */
export function puttingBack(page: Page, putBack: () => Promise<void>): Page {
  const close = async () => {
    await putBack();
    await page.close();
  };
  return { ...page, close };
}

export function createStage(browser: Browser, sandbox: Sandbox): Stage {
  const open: Stage["open"] = async (name, options) => {
    await browser.runInExtension(() => localStorage.clear());
    return browser.open(name, { hash: "/", ...options });
  };
  const connection = () => firstConnection(browser);
  return {
    browser,
    sandbox,
    open,
    connection,
    async openTask(name) {
      const { id } = sandbox.findTask(name);
      const page = await open("popup", { hash: `/task/${await connection()}/${id}` });
      await page.getByRole("heading", { name: "Comments and history" }).waitFor();
      return page;
    },
  };
}
