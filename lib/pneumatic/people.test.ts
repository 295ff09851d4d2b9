import { describe, expect, test } from "vitest";
import { createApiKey, deleteApiKey, listApiKeys } from "./api-keys";
import { countTasksOf, listPeople } from "./people";
import { NO_CONTENT, startTestServer } from "./testing/server";

describe("people", () => {
  const person = (more: object) => ({
    id: 4,
    email: "jun@x.test",
    first_name: "Jun",
    last_name: "W",
    ...more,
  });

  test.each([
    ["the owner, who is an admin as well", { is_account_owner: true, is_admin: true }, "owner", "active"],
    ["an admin", { is_admin: true, status: "active" }, "admin", "active"],
    ["somebody who has not come yet", { status: "invited" }, "member", "invited"],
    ["somebody who has left", { status: "inactive" }, "member", "inactive"],
    ["a guest", { type: "guest", status: "active" }, "guest", "active"],
  ])("role and state of %s", async (_, more, role, state) => {
    const { http } = startTestServer(() => Response.json([person(more)]));
    expect(await listPeople(http)).toMatchObject({ ok: true, value: [{ name: "Jun W", role, state }] });
  });

  test("the count of their tasks costs one row", async () => {
    const { http, asked } = startTestServer(() => Response.json({ count: 31, results: [] }));
    expect(await countTasksOf(http, 4)).toEqual({ ok: true, value: 31 });
    expect(asked[0]?.query).toMatchObject({ assigned_to: "4", limit: "1", is_completed: "false" });
  });
});

describe("keys", () => {
  const raw = { id: 7, name: "Tablet", prefix: "pn-abcdefghijklm", date_created: "2026-11-21T17:44:34.5Z" };

  test("are one's own, or somebody's", async () => {
    const { http, asked } = startTestServer(() => Response.json([{ ...raw, last_used_at: null }]));
    expect(await listApiKeys(http, "me")).toMatchObject({
      value: [{ id: "7", name: "Tablet", usedAt: null }],
    });
    await listApiKeys(http, 6);
    expect(asked.map(({ path }) => path)).toEqual(["/accounts/api-keys", "/accounts/users/6/api-keys"]);
  });

  test("a new one is told whole", async () => {
    const { http, asked } = startTestServer(() =>
      Response.json({ ...raw, token: "pn-secret" }, { status: 201 }),
    );
    expect(await createApiKey(http, 6, "Tablet")).toMatchObject({
      value: { token: "pn-secret", key: { id: "7" } },
    });
    await createApiKey(http, "me", "");
    expect(asked.map(({ body }) => body)).toEqual([{ name: "Tablet" }, {}]);
  });

  test("one without its text is no key", async () => {
    const { http } = startTestServer(() => Response.json(raw, { status: 201 }));
    expect(await createApiKey(http, "me", "")).toMatchObject({ ok: false, failure: { kind: "unreadable" } });
  });

  test("one is revoked by its id", async () => {
    const { http, asked } = startTestServer(NO_CONTENT);
    expect((await deleteApiKey(http, 6, "a/b")).ok).toBe(true);
    expect(asked[0]).toMatchObject({ method: "DELETE", path: "/accounts/users/6/api-keys/a%2Fb" });
  });
});
