import type { ServerResponse } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import type { ActiveFault, FaultAction } from "../faults.ts";
import { html, json } from "./answer.ts";
import type { Answer } from "./answer.ts";

/**
 * Lets the server act and sends its answer, with a fault in between if there is one.
 *
 * @returns The status the client gets, or null where it gets none.
 */
export async function respond(
  response: ServerResponse,
  act: () => Answer,
  fault: ActiveFault | null,
): Promise<number | null> {
  if (!fault) return send(response, act());
  const { action } = fault;
  switch (action.kind) {
    case "latency":
      await wait(action.milliseconds);
      return send(response, act());
    case "drop-before":
      return cut(response);
    case "drop-after":
      act();
      return cut(response);
    case "reset":
      act();
      response.socket?.resetAndDestroy();
      return null;
    case "twice":
      act();
      return send(response, act());
    case "status":
      return send(response, statusAnswer(action));
    case "captive-portal":
      return send(response, html(200, "<!doctype html><title>Free Wi-Fi</title><h1>Sign in to go on</h1>"));
    case "truncated":
      return sendHalf(response, act());
    case "slow-body":
      return sendSlowly(response, act(), action.milliseconds);
    case "redirect": {
      const { to, status = 302 } = action;
      return send(response, { status, headers: { location: to }, body: null, cookies: "none" });
    }
    case "empty": {
      const { status } = act();
      const shown = status < 400 ? 200 : status;
      return send(response, { status: shown, headers: {}, body: null, cookies: "none" });
    }
    case "hang":
      return null;
    case "hold": {
      const answer = act();
      fault.markReached();
      await fault.released;
      return send(response, answer);
    }
  }
}

function statusAnswer(action: Extract<FaultAction, { kind: "status" }>): Answer {
  const { status, retryAfter } = action;
  const answer = action.html
    ? html(status, `<html><head><title>${status}</title></head><body><h1>${status}</h1></body></html>`)
    : json(status, action.body ?? { detail: `Answered with ${status} on request of the test.` });
  return retryAfter === undefined
    ? answer
    : { ...answer, headers: { ...answer.headers, "retry-after": String(retryAfter) } };
}

function cut(response: ServerResponse): null {
  response.socket?.destroy();
  return null;
}

function send(response: ServerResponse, answer: Answer): number {
  const length = answer.body === null ? 0 : Buffer.byteLength(answer.body);
  const lengthHeader = answer.status === 204 ? {} : { "content-length": length };
  response.writeHead(answer.status, { ...answer.headers, ...lengthHeader });
  response.end(answer.body ?? undefined);
  return answer.status;
}

function sendHalf(response: ServerResponse, answer: Answer): number {
  const body = Buffer.from(answer.body ?? "");
  response.writeHead(answer.status, { ...answer.headers, "content-length": body.length >> 1 });
  response.end(body.subarray(0, body.length >> 1));
  return answer.status;
}

async function sendSlowly(response: ServerResponse, answer: Answer, milliseconds: number): Promise<number> {
  const body = Buffer.from(answer.body ?? "");
  response.writeHead(answer.status, { ...answer.headers, "content-length": body.length });
  response.write(body.subarray(0, body.length >> 1));
  await wait(milliseconds);
  response.end(body.subarray(body.length >> 1));
  return answer.status;
}
