import { describe, expect, test } from "vitest";
import { createHttp, type HttpRequest } from "./http";

const KEY = "pn-secret-key";
const BASE = "https://api.example.com";

type Answer = (request: Request) => Response | Promise<Response>;

/** A network of one server. `asked` holds every request that reached it. */
function network(answer: Answer) {
  const asked: Request[] = [];
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    asked.push(request.clone());
    return answer(request);
  };
  return { asked, fetch };
}

const json = (body: unknown, init?: ResponseInit) => () => Response.json(body, init);
const hangUntilAborted: Answer = (request) =>
  new Promise((_, reject) => {
    request.signal.addEventListener("abort", () => reject(request.signal.reason as Error));
  });

const readNumber = (body: unknown) => (typeof body === "number" ? body : undefined);
const get: HttpRequest<number> = { method: "GET", path: "/count", read: readNumber };
const post: HttpRequest<number> = { method: "POST", path: "/count", json: { a: 1 }, read: readNumber };

function ask<T>(
  answer: Answer,
  request: HttpRequest<T>,
  options: { isOnline?: () => boolean; baseUrl?: string } = {},
) {
  const { asked, fetch } = network(answer);
  const http = createHttp({ baseUrl: BASE, key: KEY, fetch, timeoutSeconds: 0.05, ...options });
  return { asked, result: http.request(request) };
}

describe("what is sent", () => {
  test("the key, to the API, without cookies, cache, referrer or redirects", async () => {
    const { asked, result } = ask(json(5), get);
    expect(await result).toEqual({ ok: true, value: 5 });
    const [request] = asked;
    expect(request?.url).toBe("https://api.example.com/count");
    expect(request?.headers.get("authorization")).toBe(`Bearer ${KEY}`);
    expect(request?.headers.get("accept")).toBe("application/json");
    expect(request).toMatchObject({
      credentials: "omit",
      redirect: "error",
      cache: "no-store",
      referrerPolicy: "no-referrer",
    });
  });

  test("a query without what is not set, and a JSON body", async () => {
    const query = { limit: 20, search: "a&b", ordering: undefined };
    const { asked, result } = ask(json(5), { ...post, query });
    await result;
    expect(asked[0]?.url).toBe("https://api.example.com/count?limit=20&search=a%26b");
    expect(asked[0]?.headers.get("content-type")).toBe("application/json");
    expect(await asked[0]?.json()).toEqual({ a: 1 });
  });

  test("nothing to another server, whatever the path says", async () => {
    const { asked, result } = ask(json(5), { ...get, path: ".evil.example/count" });
    await expect(result).rejects.toThrow("leaves the server");
    expect(asked).toEqual([]);
  });

  test("nothing while the browser is offline", async () => {
    const { asked, result } = ask(json(5), get, { isOnline: () => false });
    expect(await result).toEqual({ ok: false, failure: { kind: "offline", url: `${BASE}/count` } });
    expect(asked).toEqual([]);
  });

  test("no key that cannot be a header, which is a wrong key", async () => {
    const { asked, fetch } = network(json(5));
    const http = createHttp({ baseUrl: BASE, key: "ключ", fetch });
    expect(await http.request(get)).toMatchObject({ ok: false, failure: { kind: "unauthorized" } });
    expect(asked).toEqual([]);
  });

  test("a base address with a path keeps it", async () => {
    const { asked, result } = ask(json(5), get, { baseUrl: "https://example.com/api" });
    await result;
    expect(asked[0]?.url).toBe("https://example.com/api/count");
  });
});

describe("what comes back", () => {
  test("an empty body has the value given for it", async () => {
    const empty = () => new Response(null, { status: 204 });
    expect(await ask(empty, { ...get, empty: 0 }).result).toEqual({ ok: true, value: 0 });
    expect(await ask(empty, get).result).toMatchObject({ failure: { kind: "unreadable", what: "not-json" } });
  });

  test.each([
    ["a captive portal's page", "<html><body>Sign in to the hotel network</body></html>"],
    ["JSON that was cut off", '{"count": 5, "res'],
  ])("%s is unreadable", async (_, text) => {
    const { result } = ask(() => new Response(text), get);
    expect(await result).toMatchObject({ ok: false, failure: { kind: "unreadable", what: "not-json" } });
  });

  test("a foreign shape is unreadable", async () => {
    const { result } = ask(json({ hello: "world" }), get);
    expect(await result).toMatchObject({ ok: false, failure: { kind: "unreadable", what: "wrong-shape" } });
  });

  test.each([429, 500, 502, 503])("%i is asked once only", async (status) => {
    for (const request of [get, post]) {
      const { asked, result } = ask(json({ detail: "no" }, { status }), request);
      expect(await result).toMatchObject({ ok: false, failure: { status } });
      expect(asked).toHaveLength(1);
    }
  });

  test("a refused body is too large by its bytes, of which a letter may have several", async () => {
    const bad = () => new Response("<h1>Bad Request (400)</h1>", { status: 400 });
    const long = (letter: string) => ask(bad, { ...post, json: letter.repeat(1_300_000) }).result;
    expect(await long("ы")).toMatchObject({ failure: { kind: "too-large" } });
    expect(await long("y")).toMatchObject({ failure: { kind: "refused" } });
  });

  test("a failure tells neither key nor query", async () => {
    const { result } = ask(json({ detail: "no" }, { status: 401 }), { ...get, query: { search: "private" } });
    const text = JSON.stringify(await result);
    expect(text).toContain(`${BASE}/count`);
    expect(text).not.toContain(KEY);
    expect(text).not.toContain("private");
  });
});

describe("no answer", () => {
  const cut: Answer = () => {
    throw new TypeError("Failed to fetch");
  };

  test("for lack of time, before the headers", async () => {
    const { result } = ask(hangUntilAborted, get);
    expect(await result).toEqual({
      ok: false,
      failure: { kind: "timeout", url: `${BASE}/count`, seconds: 0.05 },
    });
  });

  test("for lack of time, though nothing listens to that", async () => {
    const { result } = ask(() => new Promise(() => {}), post);
    expect(await result).toMatchObject({ ok: false, failure: { kind: "timeout" } });
  });

  test("for lack of time, in the middle of the body", async () => {
    const slow: Answer = (request) => {
      const body = new ReadableStream({
        start(stream) {
          stream.enqueue(new TextEncoder().encode("[1,"));
          request.signal.addEventListener("abort", () => stream.error(request.signal.reason));
        },
      });
      return new Response(body);
    };
    expect(await ask(slow, get).result).toMatchObject({ ok: false, failure: { kind: "timeout" } });
  });

  test("from a server that is down", async () => {
    expect(await ask(cut, get).result).toEqual({
      ok: false,
      failure: { kind: "unreachable", url: `${BASE}/count` },
    });
  });

  test("because the connection was cut in the body", async () => {
    const broken = () =>
      new Response(
        new ReadableStream({
          pull(stream) {
            stream.error(new TypeError("terminated"));
          },
        }),
      );
    expect(await ask(broken, post).result).toMatchObject({ failure: { kind: "unreachable" } });
  });

  test("because the browser went offline meanwhile", async () => {
    const states = [true, false];
    const isOnline = () => states.shift() ?? false;
    expect(await ask(cut, get, { isOnline }).result).toMatchObject({ failure: { kind: "offline" } });
  });
});

test.each([
  [401, { detail: `Token ${KEY} is invalid.` }],
  [400, { message: "Not accepted.", details: { api_name: KEY, name: KEY } }],
  [403, { detail: KEY }],
  [404, { detail: `${KEY}${KEY}` }],
  [402, { message: "Pay", details: { for: [KEY] } }],
])("a key that the server repeats in its refusal (%i) is told to nobody", async (status, body) => {
  const { result } = ask(json(body, { status }), get);
  const refusal = await result;
  expect(refusal).toMatchObject({ ok: false, failure: { status } });
  expect(JSON.stringify(refusal)).toContain("…");
  expect(JSON.stringify(refusal)).not.toContain(KEY);
});

describe("a redirect", () => {
  const redirecting: Answer = (request) => {
    if (request.redirect === "error") throw new TypeError("Failed to fetch");
    return new Response(null, { status: 302, headers: { location: "https://login.example.com/" } });
  };

  test("is told by asking again without the key", async () => {
    const { asked, result } = ask(redirecting, { ...get, query: { search: "private" } });
    const failure = { kind: "redirected", url: `${BASE}/count`, status: 302 };
    expect(await result).toEqual({ ok: false, failure });
    expect(asked).toHaveLength(2);
    expect(asked[1]?.headers.get("authorization")).toBeNull();
    expect(asked[1]?.url).toBe(`${BASE}/count`);
  });

  test("of a write is never asked about, as the write may have happened", async () => {
    const { asked, result } = ask(redirecting, post);
    expect(await result).toMatchObject({ failure: { kind: "unreachable" } });
    expect(asked).toHaveLength(1);
  });
});
