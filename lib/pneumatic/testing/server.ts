import { createHttp, type Http } from "../../http/http";

/** What a test server was asked. */
export interface Asked {
  method: string;
  path: string;
  query: Record<string, string>;
  headers: Headers;
  body: unknown;
}

export interface TestServer {
  http: Http;
  fetch: typeof fetch;
  asked: Asked[];
}

export const HTML_404 = () =>
  new Response("<h1>Not Found</h1>", { status: 404, headers: { "content-type": "text/html" } });
export const NO_CONTENT = () => new Response(null, { status: 204 });

async function describeRequest(request: Request): Promise<Asked> {
  const { method, headers } = request;
  const url = new URL(request.url);
  const isForm = headers.get("content-type")?.startsWith("multipart/") === true;
  const text = isForm ? "" : await request.text();
  const body: unknown = isForm ? await request.formData() : text === "" ? null : tryJson(text);
  return { method, path: url.pathname, query: Object.fromEntries(url.searchParams), headers, body };
}

function tryJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** A server for tests: answers what it is told to, and remembers what it was asked. */
export function startTestServer(answer: (asked: Asked) => Response): TestServer {
  const asked: Asked[] = [];
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const question = await describeRequest(new Request(input, init));
    asked.push(question);
    return answer(question);
  };
  return { asked, fetch, http: createHttp({ baseUrl: "https://api.example.com", key: "key", fetch }) };
}
