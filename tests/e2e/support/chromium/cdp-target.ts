import type { CDPSession } from "playwright";

type Message = Record<string, unknown>;

export interface AttachedTarget {
  send(method: string, parameters?: Message): Promise<Message>;
}

/**
 * Attaches to a target that Playwright does not show (a real popup) or shows without its errors (a worker). Playwright's
 * sessions do not route flattened children, so messages are wrapped.
 */
export async function attachTarget(
  root: CDPSession,
  targetId: string,
  onEvent: (method: string, parameters: Message) => void = () => undefined,
): Promise<AttachedTarget> {
  const { sessionId } = await root.send("Target.attachToTarget", { targetId, flatten: false });
  const waiting = new Map<number, { resolve: (result: Message) => void; reject: (error: Error) => void }>();
  root.on("Target.receivedMessageFromTarget", (event) => {
    if (event.sessionId !== sessionId) return;
    const message: {
      id?: number;
      method?: string;
      params?: Message;
      result?: Message;
      error?: { message: string };
    } = JSON.parse(event.message);
    if (message.method) onEvent(message.method, message.params ?? {});
    const waiter = message.id === undefined ? undefined : waiting.get(message.id);
    if (message.error) waiter?.reject(new Error(message.error.message));
    else waiter?.resolve(message.result ?? {});
  });
  let last = 0;
  return {
    send: (method, params = {}) =>
      new Promise((resolve, reject) => {
        const id = ++last;
        waiting.set(id, { resolve, reject });
        const message = JSON.stringify({ id, method, params });
        root.send("Target.sendMessageToTarget", { sessionId, message }).catch(reject);
      }),
  };
}
