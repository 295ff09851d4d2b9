import { readScenarios, type Exchange, type Scenario, type Version } from "./recordings.ts";

const VERSIONS: Version[] = ["v7.3", "v5.0"];

/** Every scenario of both recorded servers, named such as `v7.3/task-get`. */
export function readAllScenarios(): Scenario[] {
  return VERSIONS.flatMap((version) =>
    readScenarios(version).map(({ name, exchanges }) => ({ name: `${version}/${name}`, exchanges })),
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
