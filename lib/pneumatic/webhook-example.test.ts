import { expect, test } from "vitest";
import { HTML_404, startTestServer } from "./testing/server";
import { readWebhookExample } from "./webhook-example";

test("an example is given as the server wrote it", async () => {
  const example = { hook: { id: 123 }, workflow: { id: 60, anything: ["else"] } };
  const { http, asked } = startTestServer(() => Response.json(example));
  expect(await readWebhookExample(http, "workflow")).toEqual({ ok: true, value: example });
  expect(asked[0]?.path).toBe("/workflows/webhook-example");
});

test.each([
  ["has no workflow yet", () => new Response(null, { status: 404 })],
  ["does not know the address", HTML_404],
  ["takes the address for an id", () => Response.json({ detail: "No." }, { status: 403 })],
])("a server that %s has no example", async (_, answer) => {
  const { http, asked } = startTestServer(answer);
  expect(await readWebhookExample(http, "task")).toEqual({ ok: true, value: null });
  expect(asked[0]?.path).toBe("/v2/tasks/webhook-example");
});

test("something else is not taken for an example", async () => {
  const { http } = startTestServer(() => Response.json({ workflow: { id: 60 } }));
  expect(await readWebhookExample(http, "task")).toMatchObject({
    ok: false,
    failure: { kind: "unreadable" },
  });
});
