import { afterEach, expect, it, vi } from "vitest";
import { sendWithProgress } from "./send-with-progress";

/** As much of the browser's request as the upload uses; the test plays the network. */
class FakeRequest extends EventTarget {
  static last: FakeRequest;
  readonly upload = new EventTarget();
  readonly sentHeaders: Record<string, string> = {};
  method = "";
  url = "";
  body: unknown = null;
  timeout = 0;
  withCredentials = false;
  status = 0;
  responseText = "";
  responseURL = "";
  constructor() {
    super();
    FakeRequest.last = this;
  }
  open(method: string, url: string) {
    Object.assign(this, { method, url });
  }
  setRequestHeader(name: string, value: string) {
    this.sentHeaders[name] = value;
  }
  getResponseHeader(name: string) {
    return name === "content-type" ? "application/json" : null;
  }
  send(body: unknown) {
    this.body = body;
  }
  abort() {
    this.dispatchEvent(new Event("abort"));
  }
  answer(status: number, responseText: string, responseURL = this.url) {
    Object.assign(this, { status, responseText, responseURL });
    this.dispatchEvent(new Event("load"));
  }
}

const request = {
  url: "https://app.pneumatic.test/files/upload",
  method: "POST" as const,
  headers: { Authorization: "Bearer pn-key" },
  body: new Blob(["content"]),
};

function begin(onProgress?: (fraction: number) => void) {
  vi.stubGlobal("XMLHttpRequest", FakeRequest);
  const stop = new AbortController();
  const sent = sendWithProgress(stop.signal)(request, onProgress);
  return { sent, stop, server: FakeRequest.last };
}

afterEach(() => {
  vi.unstubAllGlobals();
});

it("sends the body with its headers and without cookies, and tells how far it is", async () => {
  const onProgress = vi.fn<(fraction: number) => void>();
  const { sent, server } = begin(onProgress);
  expect(server).toMatchObject({
    method: "POST",
    url: request.url,
    body: request.body,
    withCredentials: false,
  });
  expect(server.sentHeaders).toEqual(request.headers);
  server.upload.dispatchEvent(
    Object.assign(new Event("progress"), { lengthComputable: true, loaded: 25, total: 100 }),
  );
  server.upload.dispatchEvent(
    Object.assign(new Event("progress"), { lengthComputable: false, loaded: 30, total: 0 }),
  );
  server.answer(200, "{}");
  const { status, text, headers } = await sent;
  expect([status, text, headers.get("content-type")]).toEqual([200, "{}", "application/json"]);
  expect(onProgress.mock.calls).toEqual([[0.25]]);
});

it("does not take the answer of another address for an answer", async () => {
  const { sent, server } = begin();
  server.answer(200, "<html>", "https://login.elsewhere.test/");
  await expect(sent).rejects.toThrow("redirected");
});

it("tells a timeout from a broken connection, and stops when it is told to", async () => {
  const slow = begin();
  slow.server.dispatchEvent(new Event("timeout"));
  await expect(slow.sent).rejects.toMatchObject({ name: "TimeoutError" });
  const broken = begin();
  broken.server.dispatchEvent(new Event("error"));
  await expect(broken.sent).rejects.toThrow("unreachable");
  const stopped = begin();
  stopped.stop.abort();
  await expect(stopped.sent).rejects.toMatchObject({ name: "AbortError" });
});
