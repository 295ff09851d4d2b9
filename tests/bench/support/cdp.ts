import { EventEmitter } from "node:events";
import type { Readable, Writable } from "node:stream";
import type { CDPSession } from "playwright";

/** A conversation with one target of the browser (a page, a worker), or with the browser itself. */
export type Session = Pick<CDPSession, "send" | "on" | "once" | "off"> & { id: string | undefined };

export interface Connection {
  root: Session;
  /** Attaches to a target, with a session of its own. */
  attach: (targetId: string) => Promise<Session>;
}

interface Reply {
  id?: number;
  method?: string;
  params?: object;
  result?: object;
  error?: { message: string };
  sessionId?: string;
}

/**
 * Speaks the DevTools protocol through the pipe of a browser. Nothing stands between: a test library would put scripts of
 * its own into each page, and their cost would count as ours.
 */
export function speakCdp(input: Writable, output: Readable): Connection {
  const waiting = new Map<number, { resolve: (result: object) => void; reject: (error: Error) => void }>();
  const emitters = new Map<string | undefined, EventEmitter>();
  let last = 0;
  let rest = "";

  function take({ id, method, params, result, error, sessionId }: Reply) {
    if (id === undefined) {
      if (method) emitters.get(sessionId)?.emit(method, params ?? {});
      return;
    }
    const waiter = waiting.get(id);
    waiting.delete(id);
    if (error) waiter?.reject(new Error(error.message));
    else waiter?.resolve(result ?? {});
  }
  output.setEncoding("utf8");
  output.on("data", (chunk: string) => {
    const parts = (rest + chunk).split("\0");
    rest = parts.pop() ?? "";
    for (const part of parts) take(JSON.parse(part));
  });

  function converse(id?: string): Session {
    const emitter = new EventEmitter();
    emitters.set(id, emitter);
    const send = (method: string, params: object = {}) =>
      new Promise<object>((resolve, reject) => {
        const number = ++last;
        waiting.set(number, { resolve, reject });
        input.write(`${JSON.stringify({ id: number, method, params, sessionId: id })}\0`);
      });
    // It takes and gives what the library's sessions do, whose types know each method and event.
    return Object.assign(emitter, { id, send }) as unknown as Session;
  }
  const root = converse();
  return {
    root,
    attach: async (targetId) =>
      converse((await root.send("Target.attachToTarget", { targetId, flatten: true })).sessionId),
  };
}
