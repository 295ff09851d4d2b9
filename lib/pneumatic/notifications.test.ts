import { expect, test } from "vitest";
import { listNotifications, markNotificationsRead } from "./notifications";
import { NO_CONTENT, startTestServer } from "./testing/server";

test("a notification of a kind this version does not know stays in the list, one without id does not", async () => {
  const results = [{ id: 4, type: "new_kind", text: null }, { type: "comment" }];
  const { http } = startTestServer(() => Response.json({ count: 2, results }));
  expect(await listNotifications(http, { limit: 2, offset: 0 })).toMatchObject({
    ok: true,
    value: { count: 2, notifications: [{ id: "4", kind: "other", text: "", read: false, task: null }] },
  });
});

test("notifications are marked as read by their numbers", async () => {
  const { http, asked } = startTestServer(NO_CONTENT);
  await markNotificationsRead(http, ["4", "5"]);
  expect(asked[0]).toMatchObject({ method: "POST", body: { notifications: [4, 5] } });
});
