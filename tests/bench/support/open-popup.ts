import { pause } from "../../e2e/support/wait.ts";
import type { BenchBrowser, Extension, OpenPage } from "./browser.ts";
import { readOpening, type Opening } from "./main-thread.ts";
import { trace } from "./trace.ts";

/** Opens the popup's page in a tab and tells what it cost until its list was painted. The caller closes it. */
export async function openPopup(
  browser: BenchBrowser,
  extension: Extension,
  { throttle = 1 }: { throttle?: number } = {},
): Promise<Opening & { page: OpenPage }> {
  const page = await extension.openPage();
  const { session } = page;
  const url = `${extension.origin}/popup.html`;
  await session.send("Page.enable");
  await session.send("Page.setLifecycleEventsEnabled", { enabled: true });
  if (throttle > 1) await session.send("Emulation.setCPUThrottlingRate", { rate: throttle });
  const { events } = await trace(browser.root, async () => {
    const painted = new Promise<void>((resolve) => {
      session.on("Page.lifecycleEvent", ({ name }) => {
        if (name === "firstContentfulPaint") resolve();
      });
    });
    await session.send("Page.navigate", { url });
    await painted;
    // the trace hears of the frame a little later
    await pause(30);
  });
  return { ...readOpening(events, url), page };
}
