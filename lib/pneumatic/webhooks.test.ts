import { expect, test } from "vitest";
import {
  getWebhook,
  listWebhooks,
  subscribeAllWebhooks,
  subscribeWebhook,
  unsubscribeAllWebhooks,
  unsubscribeWebhook,
} from "./webhooks";
import { NO_CONTENT, startTestServer } from "./testing/server";

const url = "https://hooks.example.org/in";

test("events have the server's own names, in a steady order", async () => {
  const events = [
    { event: "workflow_started", url: null },
    { event: "task_completed_v2", url },
  ];
  const { http } = startTestServer(() => Response.json(events));
  expect(await listWebhooks(http)).toEqual({ ok: true, value: events.toReversed() });
});

test("one event is asked for by name", async () => {
  const { http, asked } = startTestServer(() => Response.json({ url }));
  expect(await getWebhook(http, "task_completed")).toEqual({
    ok: true,
    value: { event: "task_completed", url },
  });
  expect(asked[0]?.path).toBe("/webhooks/events/task_completed");
});

test.each([
  ["answers nothing", NO_CONTENT],
  ["repeats the address, as documented", () => Response.json({ url })],
])("a server that %s has done as it was told", async (_, answer) => {
  const { http, asked } = startTestServer(answer);
  const done = { ok: true, value: null };
  expect(await subscribeWebhook(http, "task_returned", url)).toEqual(done);
  expect(await unsubscribeWebhook(http, "task_returned")).toEqual(done);
  expect(await subscribeAllWebhooks(http, url)).toEqual(done);
  expect(await unsubscribeAllWebhooks(http)).toEqual(done);
  expect(asked.map(({ method, path, body }) => [method, path, body])).toEqual([
    ["POST", "/webhooks/events/task_returned/subscribe", { url }],
    ["POST", "/webhooks/events/task_returned/unsubscribe", null],
    ["POST", "/webhooks/subscribe", { url }],
    ["POST", "/webhooks/unsubscribe", null],
  ]);
});
