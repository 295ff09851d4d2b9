import { describe, expect, test, vi } from "vitest";
import { startSandbox } from "./sandbox.ts";

vi.setConfig({ testTimeout: 30_000 });

describe("a running sandbox", () => {
  test("tells its addresses in the page of the web app, on another origin if wanted", async () => {
    const sandbox = await startSandbox({ dialect: "v7.3", tasks: 0, splitOrigins: true });
    const { api, site, files, webSocket } = sandbox.addresses;
    expect(new URL(api).port).not.toBe(new URL(site).port);
    const page = await (await fetch(`${site}/auth/signin/`)).text();
    const [, config = ""] = /window\.__pneumaticConfig = (.*);<\/script>/.exec(page) ?? [];
    expect(JSON.parse(config)).toMatchObject({
      config: { api: { publicUrl: api, wsPublicUrl: webSocket, fileServiceUrl: files } },
    });
    expect((await fetch(`${api}/auth/signin/`)).status).toBe(404);
    expect((await fetch(`${site}/tasks/12/`)).status).toBe(200);
    await sandbox.close();
  });

  test("answers the schema's address on the current server alone", async () => {
    const answers = ["v7.3", "v5.0"] as const;
    const [current, older] = await Promise.all(answers.map((dialect) => startSandbox({ dialect, tasks: 0 })));
    expect((await fetch(`${current?.url}/api/schema/`)).status).toBe(200);
    expect((await fetch(`${older?.url}/api/schema/`)).status).toBe(404);
    await Promise.all([current?.close(), older?.close()]);
  });

  test("lets people sign in with their password and refuses a revoked key", async () => {
    const sandbox = await startSandbox({ dialect: "v7.3", tasks: 0 });
    const { email, password } = sandbox.logins.performer;
    const signIn = (username: string, secret: string) =>
      fetch(`${sandbox.url}/auth/token/obtain`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ username, password: secret }),
      });
    expect((await signIn(email, "wrong")).status).toBe(403);
    const { token } = Object(await (await signIn(email, password)).json());
    const context = (key: string) =>
      fetch(`${sandbox.url}/auth/context`, { headers: { authorization: `Bearer ${key}` } });
    expect((await context(token)).status).toBe(200);
    sandbox.revokeKey("performer");
    expect([(await context(token)).status, (await context(sandbox.keys.performer)).status]).toEqual([
      401, 401,
    ]);
    sandbox.restoreKey("performer");
    expect((await context(sandbox.keys.performer)).status).toBe(200);
    await sandbox.close();
  });

  test("remembers every request", async () => {
    const sandbox = await startSandbox({ dialect: "v7.3", tasks: 0 });
    await fetch(`${sandbox.url}/v3/tasks?limit=5`, {
      headers: { authorization: `Bearer ${sandbox.keys.owner}` },
    });
    expect(sandbox.requests).toMatchObject([
      { method: "GET", path: "/v3/tasks", query: { limit: "5" }, body: null, status: 200 },
    ]);
    await sandbox.close();
  });

  test("limits uploads and downloads by the minute, refused ones included", async () => {
    let now = Date.now();
    const sandbox = await startSandbox({
      dialect: "v7.3",
      tasks: 0,
      uploadsPerMinute: 2,
      downloadsPerMinute: 1,
      now: () => now,
    });
    const upload = () => fetch(`${sandbox.addresses.files}/upload`, { method: "POST" });
    const download = () => fetch(`${sandbox.addresses.files}/some-file`);
    const statuses = [(await upload()).status, (await upload()).status, (await upload()).status];
    expect(statuses).toEqual([401, 401, 429]);
    expect([(await download()).status, (await download()).status]).toEqual([401, 429]);
    now += 60_000;
    expect((await upload()).status).toBe(401);
    await sandbox.close();
  });

  test("stays quick with five thousand tasks", async () => {
    const sandbox = await startSandbox({ dialect: "v7.3", tasks: 5000 });
    const response = await fetch(`${sandbox.url}/v3/tasks?limit=5000`, {
      headers: { authorization: `Bearer ${sandbox.keys.performer}` },
    });
    expect(await response.json()).toMatchObject({ count: 5000 });
    await sandbox.close();
  });
});
