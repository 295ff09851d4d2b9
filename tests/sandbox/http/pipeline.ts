import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import type { FaultBox } from "../faults.ts";
import { serverError } from "./answer.ts";
import type { Answer } from "./answer.ts";
import { logRequest } from "./log.ts";
import type { LoggedRequest } from "./log.ts";
import { readRequest } from "./request.ts";
import type { SandboxRequest } from "./request.ts";
import { respond } from "./respond.ts";

interface PipelineParts {
  faults: FaultBox;
  requests: LoggedRequest[];
  errors: unknown[];
  now: () => number;
  latencyMilliseconds: number;
}

export type Pipeline = (
  message: IncomingMessage,
  response: ServerResponse,
  answer: (request: SandboxRequest) => Answer,
) => void;

/** The way of every request: read, logged, delayed, met by a fault or not, answered. */
export function createPipeline(parts: PipelineParts): Pipeline {
  const { faults, requests, errors, now, latencyMilliseconds } = parts;

  async function run(
    message: IncomingMessage,
    response: ServerResponse,
    answer: (request: SandboxRequest) => Answer,
  ): Promise<void> {
    const request = await readRequest(message);
    const entry = logRequest(requests, request, now());
    if (latencyMilliseconds > 0) await wait(latencyMilliseconds);
    const act = () => {
      try {
        return answer(request);
      } catch (error) {
        errors.push(error);
        return serverError();
      }
    };
    entry.status = await respond(response, act, faults.take(request.method, request.path));
  }

  return (message, response, answer) => {
    run(message, response, answer).catch((error: unknown) => {
      // A client that goes away while its request is read is no mistake of the sandbox.
      if (!message.destroyed) errors.push(error);
      response.destroy();
    });
  };
}
