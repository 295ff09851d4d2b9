import { expect, test } from "vitest";
import type { Network } from "./network";
import { sendWebhookTest } from "./send-webhook-test";

const HOOK = "https://hooks.harborlight.test/in?token=abc";
const ORIGIN = "https://hooks.harborlight.test";
const sent: Request[] = [];

function networkWith(answer: () => Response, given: Partial<Network> = {}): Network {
  sent.length = 0;
  return {
    fetch: async (input, init) => {
      sent.push(new Request(input, init));
      return answer();
    },
    isOnline: () => true,
    mayReach: async () => true,
    ...given,
  };
}

test("a payload is posted as a server would, with nothing that says who sends it", async () => {
  const network = networkWith(
    () => new Response("no", { status: 418, headers: { "content-type": "text/plain" } }),
  );
  expect(await sendWebhookTest(HOOK, { hook: { id: 1 } }, network)).toEqual({
    ok: true,
    value: { status: 418, contentType: "text/plain", text: "no", milliseconds: expect.any(Number) },
  });
  const [request] = sent;
  expect(request).toMatchObject({ method: "POST", url: HOOK, credentials: "omit", redirect: "manual" });
  expect(await request?.json()).toEqual({ hook: { id: 1 } });
  expect([...(request?.headers.keys() ?? [])]).toEqual(["content-type"]);
});

test("a redirect is told and not followed", async () => {
  const network = networkWith(() => new Response(null, { status: 302, headers: { location: "/elsewhere" } }));
  expect(await sendWebhookTest(HOOK, {}, network)).toEqual({
    ok: false,
    failure: { kind: "redirected", url: ORIGIN },
  });
});

test.each([
  ["a host that is not allowed", { mayReach: async () => false }, { kind: "permission", origin: ORIGIN }],
  ["an offline browser", { isOnline: () => false }, { kind: "offline" }],
])("nothing is sent to %s, and no secret is in the failure", async (_, given, failure) => {
  const network = networkWith(() => new Response(), given);
  expect(await sendWebhookTest(HOOK, {}, network)).toEqual({
    ok: false,
    failure: { url: ORIGIN, ...failure },
  });
  expect(sent).toEqual([]);
});
