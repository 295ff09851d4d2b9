import { describe, expect, test } from "vitest";
import { getContext, refineForbidden, signIn } from "./context";
import { startTestServer } from "./testing/server";

const account = {
  id: 2,
  name: "Company",
  billing_plan: "premium",
  plan_expiration_tsp: Date.UTC(2999, 0) / 1000,
  active_users: 3,
  max_users: 10,
};
const context = {
  id: 4,
  email: "pete@x.test",
  first_name: "Pete",
  last_name: "X",
  is_admin: false,
  is_account_owner: false,
  timezone: "Europe/Berlin",
  date_fmt: "dd MMM, yyy, HH:mm",
  date_fdw: 1,
  language: "de",
  account,
};

const ask = (body: unknown) => getContext(startTestServer(() => Response.json(body)).http);

test("says who I am", async () => {
  expect(await ask(context)).toEqual({
    ok: true,
    value: {
      person: {
        id: 4,
        name: "Pete X",
        email: "pete@x.test",
        role: "member",
        timezone: "Europe/Berlin",
        dateFormat: "dd MMM, yyy, HH:mm",
        firstDayOfWeek: 1,
        language: "de",
      },
      account: { id: 2, name: "Company" },
      gate: null,
    },
  });
});

test.each([
  [{ is_admin: true }, "admin"],
  [{ is_admin: true, is_account_owner: true }, "owner"],
])("with %j, the role is %s", async (changes, role) => {
  expect(await ask({ ...context, ...changes })).toMatchObject({ value: { person: { role } } });
});

test("does without what it can do without", async () => {
  expect(await ask({ id: 4, email: "pete@x.test", language: "../" })).toMatchObject({
    ok: true,
    value: { person: { name: "pete@x.test", timezone: "UTC", language: "en" }, gate: null },
  });
  expect(await ask({ detail: "hello" })).toMatchObject({ ok: false, failure: { kind: "unreadable" } });
});

describe("the billing gate", () => {
  test.each([
    [{}, null],
    [{ billing_plan: null }, "no-plan"],
    [{ plan_expiration_tsp: 1_795_025_504 / 2 }, "expired"],
    [{ billing_plan: "free", plan_expiration_tsp: 1 }, null],
    [{ active_users: 11 }, "user-limit"],
  ])("with %j is %s", async (changes, gate) => {
    expect(await ask({ ...context, account: { ...account, ...changes } })).toMatchObject({ value: { gate } });
  });

  test("explains a 403 in a language we do not read", () => {
    const forbidden = {
      kind: "forbidden",
      url: "https://a.test/",
      status: 403,
      detail: "Votre abonnement…",
    } as const;
    expect(refineForbidden(forbidden, "expired")).toMatchObject({ kind: "account", gate: "expired" });
    expect(refineForbidden(forbidden, null)).toBe(forbidden);
    const gone = { kind: "not-found", url: "https://a.test/", status: 404, detail: null } as const;
    expect(refineForbidden(gone, "expired")).toBe(gone);
  });
});

describe("signing in", () => {
  const credentials = { email: "pete@x.test", password: "secret" };

  test("gives a token", async () => {
    const { http, asked } = startTestServer(() => Response.json({ token: "t".repeat(32) }));
    expect(await signIn(http, credentials)).toEqual({ ok: true, value: "t".repeat(32) });
    expect(asked[0]).toMatchObject({
      path: "/auth/token/obtain",
      body: { username: "pete@x.test", password: "secret" },
    });
  });

  test("with a wrong password is unauthorized, though the server says forbidden", async () => {
    const { http } = startTestServer(() =>
      Response.json({ detail: "Invalid login or password." }, { status: 403 }),
    );
    const result = await signIn(http, credentials);
    expect(result).toMatchObject({ ok: false, failure: { kind: "unauthorized", status: 403 } });
    expect(JSON.stringify(result)).not.toContain("secret");
  });
});

test.each([
  ["none", undefined],
  ["null", null],
  ["one without an id", { name: "Company" }],
])("says who I am where the account is %s", async (_, odd) => {
  expect(await ask({ ...context, account: odd })).toMatchObject({
    ok: true,
    value: { person: { id: 4 }, account: { id: 0 } },
  });
});
