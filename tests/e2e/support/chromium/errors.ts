import type { BrowserContext, CDPSession } from "playwright";
import { z } from "zod/mini";
import { attachTarget } from "./cdp-target.ts";

/** Lines that Chromium writes for every refused or failed request; tests look at those on the server's side. */
const ABOUT_A_REQUEST = /^(?:Failed to load resource|WebSocket connection to \S+ failed)/;
/** What every extension call of a worker rejects with while the browser stops it. */
const ABOUT_ITS_END = /^Error: No SW\b/;

const thrownSchema = z.object({
  exceptionDetails: z.object({
    text: z.string(),
    exception: z.optional(z.object({ description: z.optional(z.string()) })),
  }),
});

function describeException(parameters: unknown): string {
  const { text, exception } = thrownSchema.parse(parameters).exceptionDetails;
  return exception?.description ?? text;
}

/** Collects exceptions of pages and workers, and what they log as errors, as they happen, into `errors`. */
export async function collectErrors(
  context: BrowserContext,
  root: CDPSession,
  errors: Set<string>,
): Promise<void> {
  context.on("weberror", (error) => errors.add(String(error.error())));
  context.on("console", (message) => {
    if (message.type() === "error" && !ABOUT_A_REQUEST.test(message.text())) errors.add(message.text());
  });
  const watchWorker = async (targetId: string) => {
    const worker = await attachTarget(root, targetId, (method, parameters) => {
      if (method !== "Runtime.exceptionThrown") return;
      const thrown = describeException(parameters);
      if (!ABOUT_ITS_END.test(thrown)) errors.add(thrown);
    });
    await worker.send("Runtime.enable");
  };
  root.on("Target.targetCreated", ({ targetInfo: { type, targetId } }) => {
    // a worker that ends before it is watched has nothing to tell
    if (type === "service_worker") watchWorker(targetId).catch(() => undefined);
  });
  await root.send("Target.setDiscoverTargets", { discover: true });
}
