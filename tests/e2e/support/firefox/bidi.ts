import WebSocket from "ws";
import { z } from "zod/mini";

const answerSchema = z.object({
  type: z.enum(["success", "error", "event"]),
  id: z.nullish(z.number()),
  result: z.optional(z.record(z.string(), z.unknown())),
  error: z.optional(z.string()),
  message: z.optional(z.string()),
});

const sessionSchema = z.object({ capabilities: z.object({ browserVersion: z.string() }) });

/** A new session waits for Firefox's start-up tasks; on a busy machine that takes long. */
const SESSION_MILLISECONDS = 90_000;

/** Less than a test has, so that it tells what Firefox did not answer. */
const ANSWER_MILLISECONDS = 40_000;

export type BidiResult = Record<string, unknown>;

/** A WebDriver BiDi connection: commands go out, answers come back by number. */
export interface Bidi {
  /** Of the browser. */
  readonly version: string;
  send(method: string, parameters?: Record<string, unknown>): Promise<BidiResult>;
  disconnect(): void;
}

interface Waiter {
  resolve: (result: BidiResult) => void;
  reject: (error: Error) => void;
  timer: NodeJS.Timeout;
}

/** Connects to a browser that listens at `url` (without the path) and opens a session that leaves prompts alone. */
export async function connectBidi(url: string): Promise<Bidi> {
  const socket = new WebSocket(`${url}/session`);
  await new Promise<void>((resolve, reject) => {
    socket.once("open", () => resolve());
    socket.once("error", reject);
  });
  const waiting = new Map<number, Waiter>();
  socket.addEventListener("message", ({ data }) => {
    if (typeof data !== "string") return;
    const answer = answerSchema.parse(JSON.parse(data));
    if (typeof answer.id !== "number") return;
    const waiter = waiting.get(answer.id);
    waiting.delete(answer.id);
    clearTimeout(waiter?.timer);
    if (answer.type === "error") waiter?.reject(new Error(`${answer.error}: ${answer.message}`));
    else waiter?.resolve(answer.result ?? {});
  });
  socket.on("close", () => {
    for (const { reject, timer } of waiting.values()) {
      clearTimeout(timer);
      reject(new Error("Firefox has closed the connection."));
    }
    waiting.clear();
  });
  let last = 0;
  const send = (method: string, parameters: Record<string, unknown> = {}) =>
    new Promise<BidiResult>((resolve, reject) => {
      const id = ++last;
      const limit = method === "session.new" ? SESSION_MILLISECONDS : ANSWER_MILLISECONDS;
      const late = () => reject(new Error(`Firefox did not answer ${method} in ${limit} ms.`));
      waiting.set(id, { resolve, reject, timer: setTimeout(late, limit) });
      socket.send(JSON.stringify({ id, method, params: parameters }), (error) => error && reject(error));
    });
  const session = sessionSchema.parse(
    await send("session.new", {
      capabilities: { alwaysMatch: { unhandledPromptBehavior: { default: "ignore" } } },
    }),
  );
  return { version: session.capabilities.browserVersion, send, disconnect: () => socket.close() };
}
