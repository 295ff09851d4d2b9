import { expect, test } from "vitest";
import { fetchBlob } from "./fetch-blob";
import { sendAndRead, sendWithFetch, type Send } from "./send";

const request = {
  url: "https://storage.example.com/bucket/a.png?signature=secret",
  method: "PUT" as const,
  headers: { "Content-Type": "image/png" },
  body: new Blob(["png"]),
};
const reader = { read: (body: unknown) => body };

test("fetch carries the body without cookies and tells when it is done", async () => {
  const seen: Request[] = [];
  const fractions: number[] = [];
  const fetch: typeof globalThis.fetch = async (input, init) => {
    seen.push(new Request(input, init));
    return Response.json({ stored: true });
  };
  const answer = await sendWithFetch(fetch)(request, (fraction) => fractions.push(fraction));
  expect(answer).toMatchObject({ status: 200, text: '{"stored":true}' });
  expect(seen[0]).toMatchObject({ method: "PUT", url: request.url, credentials: "omit", redirect: "error" });
  expect(seen[0]?.headers.get("authorization")).toBeNull();
  expect(fractions).toEqual([1]);
});

test("a refusal becomes a failure whose address has no signature", async () => {
  const send: Send = async () => ({ status: 403, headers: new Headers(), text: "<Error/>" });
  const url = "https://storage.example.com/bucket/a.png";
  const failure = { kind: "forbidden", url, status: 403, detail: null };
  expect(await sendAndRead(send, request, reader)).toEqual({ ok: false, failure });
});

test("a key that the file service repeats in its refusal is told to nobody", async () => {
  const text = JSON.stringify({ message: "pn-secret-key is unknown" });
  const headers = { Authorization: "Bearer pn-secret-key" };
  const answer = { status: 401, headers: new Headers(), text };
  const sent = await sendAndRead(async () => answer, { ...request, headers }, reader);
  const fetched = await fetchBlob(
    async () => new Response(text, answer),
    "https://files.example.com/1",
    "pn-secret-key",
  );
  for (const result of [sent, fetched])
    expect(result).toMatchObject({ failure: { kind: "unauthorized", detail: "… is unknown" } });
});

test.each([
  ["TimeoutError", "timeout"],
  ["TypeError", "unreachable"],
])("no answer with %s is %s", async (name, kind) => {
  const send: Send = () => Promise.reject(Object.assign(new Error("no answer"), { name }));
  expect(await sendAndRead(send, request, reader)).toMatchObject({ ok: false, failure: { kind } });
});

test("an address that is none is a failure and no exception", async () => {
  const send: Send = () => Promise.reject(new Error("never called"));
  const failure = { kind: "unreachable", url: "" };
  expect(await sendAndRead(send, { ...request, url: "" }, reader)).toEqual({ ok: false, failure });
});

test("a storage service may answer a success in any words", async () => {
  const send: Send = async () => ({ status: 200, headers: new Headers(), text: "<Stored/>" });
  expect(await sendAndRead(send, request, { ...reader, empty: null, anyText: true })).toEqual({
    ok: true,
    value: null,
  });
});

test("a file is fetched with the key only if one is given", async () => {
  const seen: Request[] = [];
  const fetch: typeof globalThis.fetch = async (input, init) => {
    seen.push(new Request(input, init));
    return new Response("bytes");
  };
  const result = await fetchBlob(fetch, "https://files.example.com/1", "key");
  expect(result.ok && (await result.value.text())).toBe("bytes");
  await fetchBlob(fetch, "https://elsewhere.example.com/1", null);
  expect(seen.map((request) => request.headers.get("authorization"))).toEqual(["Bearer key", null]);
});

test("a file that may not be read is a failure", async () => {
  const fetch = async () => Response.json({ code: "FILE_002", message: "no access" }, { status: 403 });
  const result = await fetchBlob(fetch, "https://files.example.com/1?x=1", "key");
  const failure = { kind: "forbidden", url: "https://files.example.com/1", status: 403, detail: "no access" };
  expect(result).toEqual({ ok: false, failure });
});
