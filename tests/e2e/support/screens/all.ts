import type { Sandbox } from "../../../sandbox/sandbox.ts";
import { LOOPBACK } from "../connect.ts";
import type { Browser, Page } from "../driver.ts";
import { AUTOMATIONS } from "./automations.ts";
import { LAUNCH } from "./launch.ts";
import { LIST } from "./list.ts";
import { NOT_CONNECTED } from "./not-connected.ts";
import { OWNER } from "./owner.ts";
import { createStage, type Scene } from "./stage.ts";
import { TASK } from "./task.ts";
import { TROUBLE } from "./trouble.ts";

/** Every screen and state of ours, in the order in which they can be reached. */
export const SCENES: Scene[] = [NOT_CONNECTED, LIST, TASK, LAUNCH, AUTOMATIONS, OWNER, TROUBLE];

/** Goes to every screen of just installed, one after the other, and looks at each. A screen that is not reached fails. */
export async function walkScreens(
  browser: Browser,
  sandbox: Sandbox,
  look: (page: Page, screen: string) => Promise<void>,
  isWanted: (screen: string) => boolean = () => true,
): Promise<void> {
  await browser.grantHost(LOOPBACK);
  const stage = createStage(browser, sandbox);
  for (const { prepare, screens } of SCENES) {
    await prepare(stage);
    for (const [screen, reach] of Object.entries(screens)) {
      if (!isWanted(screen)) continue;
      const page = await reach(stage).catch((error: unknown) => {
        throw new Error(`“${screen}” is not reached: ${String(error)}`, { cause: error });
      });
      await look(page, screen);
      await page.close();
    }
  }
}
