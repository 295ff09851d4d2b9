import type { CDPSession } from "playwright";
import { CONSOLE_PATH } from "../console.ts";
import { attachTarget } from "./cdp-target.ts";

/** The JavaScript heap of each page of the extension and of its worker, after a collection of what is not needed. */
export async function readMemory(root: CDPSession, origin: string): Promise<Record<string, number>> {
  const { targetInfos } = await root.send("Target.getTargets");
  const ours = targetInfos.filter(
    ({ type, url }) =>
      url.startsWith(`${origin}/`) &&
      !url.endsWith(CONSOLE_PATH) &&
      (type === "page" || type === "service_worker"),
  );
  const heaps = ours.map(async ({ targetId, url }): Promise<[string, number]> => {
    const target = await attachTarget(root, targetId);
    await target.send("HeapProfiler.collectGarbage");
    const { usedSize } = await target.send("Runtime.getHeapUsage");
    return [new URL(url).pathname.slice(1), Number(usedSize)];
  });
  return Object.fromEntries(await Promise.all(heaps));
}
