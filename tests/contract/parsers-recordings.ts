import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** One recorded exchange, as `recordings/v7.3/README.md` describes it. */
export interface Exchange {
  name: string;
  as: string;
  request: {
    method: string;
    path: string;
    query: Record<string, string>;
    headers: Record<string, string>;
    body: unknown;
  };
  response: {
    status: number;
    headers: Record<string, string | string[]>;
    body: unknown;
    text: string | null;
    bytes?: { length: number; base64?: string };
  };
  note?: string;
}

export interface Scenario {
  /** Such as `v7.3/task-get`. */
  name: string;
  exchanges: Exchange[];
}

const FOLDER = new URL("recordings/", import.meta.url);

function readScenario(version: string, file: string): Scenario {
  const text = readFileSync(fileURLToPath(new URL(`${version}/${file}`, FOLDER)), "utf8");
  const { exchanges } = JSON.parse(text) as { exchanges: Exchange[] };
  return { name: `${version}/${file.replace(".json", "")}`, exchanges };
}

/** Every scenario of both recorded servers. */
export function readScenarios(): Scenario[] {
  return ["v7.3", "v5.0"].flatMap((version) =>
    readdirSync(fileURLToPath(new URL(version, FOLDER)))
      .filter((file) => file.endsWith(".json"))
      .toSorted()
      .map((file) => readScenario(version, file)),
  );
}

/** Whether the recording keeps nothing but a few members of the body. */
export const isCutDown = ({ note }: Exchange) => note?.includes("cut down") === true;

/** The recorded answer as a real one. */
function replay({ response }: Exchange): Response {
  const headers = new Headers();
  for (const [name, value] of Object.entries(response.headers)) headers.set(name, [value].flat().join(", "));
  const { body, bytes, text } = response;
  const content =
    body !== null ? JSON.stringify(body) : (text ?? (bytes ? new Uint8Array(bytes.length) : null));
  const withoutBody =
    [101, 204, 304].includes(response.status) || (response.status >= 300 && response.status < 400);
  return new Response(withoutBody ? null : content, { status: response.status, headers });
}

export interface Sent {
  method: string;
  url: URL;
  headers: Headers;
  body: string;
}

/**
 * A network that gives one recorded answer to whatever is asked, and refuses redirects as browsers do when told so.
 * What was asked is kept in `sent`.
 */
export function recordedNetwork(exchange: Exchange): { fetch: typeof fetch; sent: Sent[] } {
  const sent: Sent[] = [];
  const network: typeof fetch = async (input, init) => {
    const request = new Request(input, init);
    const { method, url, headers, redirect } = request;
    const isForm = headers.get("content-type")?.startsWith("multipart/") === true;
    sent.push({ method, url: new URL(url), headers, body: isForm ? "" : await request.text() });
    const answer = replay(exchange);
    if (answer.status >= 300 && answer.status < 400 && redirect === "error")
      throw new TypeError("Failed to fetch");
    return answer;
  };
  return { fetch: network, sent };
}
