import type { Result } from "../../lib/http/failure";
import { createHttp, type Http } from "../../lib/http/http";
import * as puq from "../../lib/puq/client";
import { latestFailure } from "../../lib/puq/latest-failure";
import { readAllScenarios } from "../contract/parsers-recordings";
import { findRoute } from "../contract/parsers-routes";
import { documentedBody } from "../contract/puq-documented";
import type { Exchange } from "../contract/recordings";

/** A success that a real server gave, or documents, with the client's function that reads it. */
export interface RecordedAnswer {
  /** What was asked: the method and the pattern of the address, or the documented name. */
  kind: string;
  body: object;
  call: (http: Http, network: typeof fetch) => Promise<Result<unknown>>;
}

function isSuccess({ response: { status, body } }: Exchange): boolean {
  return status >= 200 && status < 300 && typeof body === "object" && body !== null;
}

const ofPneumatic = readAllScenarios().flatMap(({ exchanges }) =>
  exchanges.filter(isSuccess).flatMap((exchange): RecordedAnswer[] => {
    const route = findRoute(exchange);
    const { body } = exchange.response;
    // A file is read as it is, whatever stands in it.
    if (
      !route ||
      typeof body !== "object" ||
      body === null ||
      /^\/files\/[0-9a-f]/.test(exchange.request.path)
    )
      return [];
    const caught = route.path.exec(exchange.request.path)?.slice(1) ?? [];
    const call: RecordedAnswer["call"] = (http, network) =>
      route.call({ http, fetch: network, exchange, caught });
    return [{ kind: `${route.method} ${route.path.source}`, body, call }];
  }),
);

const PUQ_CALLS: Record<string, (http: Http) => Promise<Result<unknown>>> = {
  "list-workflows": puq.listWorkflows,
  "get-workflow": (http) => puq.getWorkflow(http, "workflow_abc123"),
  "set-workflow-status": (http) => puq.setWorkflowStatus(http, "w", "disabled"),
  "publish-version": (http) => puq.publishVersion(http, "w", "v", null),
  "list-versions": (http) => puq.listVersions(http, "w"),
  "get-version": (http) => puq.getVersion(http, "v"),
  "list-executions": (http) => puq.listExecutions(http),
  "get-execution": (http) => puq.getExecution(http, "r"),
  "credits-balance": puq.creditsBalance,
};
const ofPuq = [
  ...Object.entries(PUQ_CALLS),
  ["list-executions", (http: Http) => latestFailure(http, "w")] as const,
].flatMap(([name, call]): RecordedAnswer[] => {
  const body = documentedBody(name, 200);
  return typeof body === "object" && body !== null ? [{ kind: `puq ${name}`, body, call }] : [];
});

const all = [...ofPneumatic, ...ofPuq];

/** Every recorded and documented success that the clients read, by what was asked. */
export const ANSWERS: RecordedAnswer[][] = [...Map.groupBy(all, ({ kind }) => kind).values()];

/** Bodies of the answers to what was asked at addresses that end so. */
export const bodiesOf = (end: string): object[] =>
  all.filter(({ kind }) => kind.endsWith(end)).map(({ body }) => body);

/** A server that says the same to whatever it is asked. */
export function parrot(text: string): { http: Http; network: typeof fetch } {
  const network: typeof fetch = async () =>
    new Response(text, { headers: { "content-type": "application/json" } });
  return { http: createHttp({ baseUrl: "https://api.example.com", key: "key", fetch: network }), network };
}
