import { writeFileSync } from "node:fs";
import type { CDPSession } from "playwright";
import { z } from "zod/mini";
import { callExpression } from "../call-expression.ts";
import type { RealPopup } from "../driver.ts";
import { until } from "../wait.ts";
import { viewPopup } from "../view-popup.ts";
import { attachTarget } from "./cdp-target.ts";

const evaluatedSchema = z.object({ result: z.object({ value: z.string() }) });

/** Opens the toolbar popup by the toolbar's own action, waits until it is painted, and attaches to it. */
export async function openRealPopup(
  root: CDPSession,
  extension: string,
  popupUrl: string,
): Promise<RealPopup> {
  const before = new Set((await listTargets(root)).map(({ targetId }) => targetId));
  const [tab] = await listTargets(root, "tab");
  if (!tab) throw new Error("There is no tab to open the popup over.");
  await root.send("Extensions.triggerAction", { id: extension, targetId: tab.targetId });
  const { targetId } = await until(
    async () =>
      (await listTargets(root)).find((one) => !before.has(one.targetId) && one.url.startsWith(popupUrl)),
    "the real popup",
  );
  const target = await attachTarget(root, targetId);
  const evaluate: RealPopup["evaluate"] = async (run, ...given) => {
    const expression = `${callExpression(run, given)}.then((value) => JSON.stringify(value ?? null))`;
    const answer = await target.send("Runtime.evaluate", { expression, awaitPromise: true });
    if (answer.exceptionDetails) throw new Error(JSON.stringify(answer.exceptionDetails));
    return JSON.parse(evaluatedSchema.parse(answer).result.value);
  };
  return {
    ...(await viewPopup(evaluate)),
    screenshot: async (file) => {
      const { data } = await target.send("Page.captureScreenshot", { format: "png" });
      writeFileSync(file, Buffer.from(String(data), "base64"));
    },
    close: async () => {
      await root.send("Target.closeTarget", { targetId });
    },
  };
}

async function listTargets(root: CDPSession, type?: string) {
  return (await root.send("Target.getTargets", type ? { filter: [{ type }] } : {})).targetInfos;
}
