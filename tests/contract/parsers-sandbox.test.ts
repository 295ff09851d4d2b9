import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { allFields, knownFields } from "../../lib/fields/all-fields";
import { CURRENT_DIALECT, type Dialect } from "../../lib/fields/dialect";
import { encodeAnswers } from "../../lib/fields/encode";
import { valuesEqual } from "../../lib/fields/equal";
import { whatIsMissing } from "../../lib/fields/missing";
import type { Answers, FieldValue, OutputField, RemoteFile } from "../../lib/fields/output-field";
import { createHttp, type Http } from "../../lib/http/http";
import { sendWithFetch } from "../../lib/http/send";
import { markChecklistItem } from "../../lib/pneumatic/checklists";
import { getContext, signIn } from "../../lib/pneumatic/context";
import { listGroups, listTemplateTitles, listUsers } from "../../lib/pneumatic/directory";
import { downloadFile } from "../../lib/pneumatic/file-service";
import { listAllTasks } from "../../lib/pneumatic/list-tasks";
import { readServerConfig } from "../../lib/pneumatic/server-config";
import { completeTask, countTasks, getTask } from "../../lib/pneumatic/tasks";
import { uploadAttachment } from "../../lib/pneumatic/upload-attachment";
import {
  listWebhooks,
  subscribeAllWebhooks,
  subscribeWebhook,
  unsubscribeAllWebhooks,
  unsubscribeWebhook,
} from "../../lib/pneumatic/webhooks";
import { startSandbox, type Sandbox } from "../sandbox/sandbox";
import { valueOf } from "./value-of";

const SPOKEN: Record<Sandbox["dialect"], Dialect> = {
  "v7.3": CURRENT_DIALECT,
  "v5.0": { ...CURRENT_DIALECT, choice: "api-name", file: "attachment-id" },
  documented: { choice: "id", date: "iso", person: "id", file: "attachment-id", complete: "workflow" },
};

let sandbox: Sandbox;
let http: Http;

const connect = (key: string | null) => createHttp({ baseUrl: sandbox.url, key, fetch });

/** An answer of every type that differs from an empty one. */
function answerTo(field: OutputField, file: RemoteFile): FieldValue {
  const { type, options } = field;
  switch (type) {
    case "number":
      return { type, text: "1,50" };
    case "url":
      return { type, text: "https://example.org/a?b=c#d" };
    case "date":
      return { type, seconds: 1_795_305_599 };
    case "radio":
    case "dropdown":
      return { type, choice: options.at(-1)?.key ?? null };
    case "checkbox":
      return { type, choices: options.slice(0, 2).map((option) => option.key) };
    case "user":
      return { type, person: { kind: "user", id: 4, name: "Jun Watanabe", email: null } };
    case "file":
      return { type, files: [file] };
    default:
      return { type, text: "Crème “brûlée” 🧋, two" };
  }
}

/** Ticks the checklists of the task with every field type, uploads a file, and answers every field that is shown. */
async function fillIn(spoken: Dialect) {
  const { id } = sandbox.findTask("Score the vendor");
  const access = {
    http,
    key: sandbox.keys.performer,
    files: sandbox.addresses.files,
    mayReach: async () => true,
  };
  const fileToUpload = { name: "re]port, final.txt", body: new Blob(["hello"], { type: "text/plain" }) };
  const file = await valueOf(uploadAttachment(access, fileToUpload, spoken.file, sendWithFetch(fetch)));
  const { task } = await valueOf(getTask(http, String(id)));
  for (const checklist of task.checklists) {
    for (const item of checklist.items) await valueOf(markChecklistItem(http, checklist.id, item.id));
  }
  const fields = knownFields(task);
  const shown = fields.filter((field) => !field.hidden);
  const answers: Answers = Object.fromEntries(shown.map((field) => [field.apiName, answerTo(field, file)]));
  const directory = { users: await valueOf(listUsers(http)), groups: await valueOf(listGroups(http)) };
  const encoded = encodeAnswers({ fields, answers, dialect: spoken, directory });
  if (!encoded.ok) throw new Error(JSON.stringify(encoded));
  return { id, task, answers, output: encoded.output };
}

describe.each(["v7.3", "v5.0", "documented"] as const)("the client against the sandbox as %s", (name) => {
  beforeEach(async () => {
    sandbox = await startSandbox({ dialect: name });
    http = connect(sandbox.keys.performer);
  });
  afterEach(async () => {
    await sandbox.close();
    if (sandbox.errors.length > 0)
      throw new Error("The sandbox made a mistake.", { cause: sandbox.errors[0] });
  });

  test("reads who I am, with a key or after signing in", async () => {
    const token = await valueOf(signIn(connect(null), sandbox.logins.performer));
    for (const client of [http, connect(token)]) {
      const context = await valueOf(getContext(client));
      expect(context).toMatchObject({
        person: { id: 3, name: "Nadia Okafor", role: "member", timezone: "UTC" },
        account: { name: "Harborlight Coffee Roasters" },
        gate: null,
      });
    }
    const wrong = signIn(connect(null), { ...sandbox.logins.performer, password: "guess" });
    expect(await wrong).toMatchObject({ ok: false, failure: { kind: "unauthorized" } });
  });

  test("reads the whole inbox in pages, as many as the server counts", async () => {
    const list = await valueOf(listAllTasks(http, { pageSize: 20 }));
    expect(list.rows).toHaveLength(45);
    expect(list.unreadable).toEqual([]);
    expect(new Set(list.rows.map((row) => row.id)).size).toBe(45);
    expect(await valueOf(countTasks(http))).toBe(45);
    expect(list.rows.filter((row) => row.dueAt !== null).length).toBeGreaterThan(10);
    expect(list.rows.every((row) => row.startedAt !== null && row.status === "active")).toBe(true);
  });

  test("reads every task of it, and tells the server's traits from their shapes", async () => {
    const { rows } = await valueOf(listAllTasks(http, { pageSize: 100 }));
    const traits: Partial<Dialect> = {};
    for (const row of rows) {
      const { task, dialect } = await valueOf(getTask(http, row.id));
      Object.assign(traits, dialect);
      expect(task).toMatchObject({ id: row.id, name: row.name, status: "active", finishedByMe: false });
      expect(task.dueAt).toBe(row.dueAt);
      expect(task.workflow).toMatchObject({ name: row.workflowName, status: "running" });
      expect(task.performers.length).toBeGreaterThan(0);
      expect(allFields(task).map((field) => field.type)).not.toContain("unknown");
    }
    const { complete: _, ...expected } = SPOKEN[name];
    expect(traits).toEqual(expected);
  });

  test("completes a task of every field type, and the server holds what was typed", async () => {
    const { id, task, answers, output } = await fillIn(SPOKEN[name]);
    expect(new Set(knownFields(task).map((field) => field.type)).size).toBe(10);
    expect(whatIsMissing(task, answers).fields).toEqual([]);
    const completion = { task: String(id), workflow: task.workflow.id, output };
    const completed = await valueOf(completeTask(http, { ...completion, route: "task" }));
    expect(completed.route).toBe(SPOKEN[name].complete);
    expect(sandbox.completions).toHaveLength(1);
    expect(await valueOf(countTasks(http))).toBe(44);

    const after = await valueOf(getTask(http, String(id)));
    expect(after.task.finishedByMe).toBe(true);
    for (const field of knownFields(after.task).filter((one) => !one.hidden)) {
      const typed = answers[field.apiName] ?? field.value;
      const expected = typed.type === "number" ? { ...typed, text: "1.50" } : typed;
      expect([field.apiName, field.value, valuesEqual(field.value, expected)]).toEqual([
        field.apiName,
        field.value,
        true,
      ]);
    }
    const again = await completeTask(http, { ...completion, route: completed.route });
    expect(again).toMatchObject({ ok: false, failure: { kind: "invalid", field: null } });
  });

  test("is told which field is wrong", async () => {
    const { task, output } = await fillIn(SPOKEN[name]);
    const field = knownFields(task).find((one) => one.type === "number")?.apiName ?? "";
    const completion = { task: task.id, workflow: task.workflow.id, output: { ...output, [field]: "many" } };
    const result = await completeTask(http, { ...completion, route: SPOKEN[name].complete });
    expect(result).toMatchObject({ ok: false, failure: { kind: "invalid", field } });
    expect(sandbox.completions).toEqual([]);
  });

  test("finds API and file service from the web app's page", async () => {
    const page = await fetch(`${sandbox.addresses.site}/auth/signin/`);
    const files = name === "v7.3" ? sandbox.addresses.files : null;
    expect(readServerConfig(await page.text())).toEqual({ api: sandbox.url, files });
  });

  test("reads template names, where the server tells them", async () => {
    const titles = await valueOf(listTemplateTitles(http));
    expect(Object.keys(titles).length > 0).toBe(name !== "documented");
  });

  test("sets webhooks as an admin, and is refused as a performer", async () => {
    const admin = connect(sandbox.keys.admin);
    const url = "https://hooks.example.org/in";
    const urls = async () => (await valueOf(listWebhooks(admin))).map((hook) => hook.url);
    const [first] = await valueOf(listWebhooks(admin));
    await valueOf(subscribeWebhook(admin, first?.event ?? "", url));
    expect(await urls()).toEqual([url, null, null, null]);
    await valueOf(unsubscribeWebhook(admin, first?.event ?? ""));
    await valueOf(subscribeAllWebhooks(admin, url));
    expect(await urls()).toEqual([url, url, url, url]);
    await valueOf(unsubscribeAllWebhooks(admin));
    expect(await urls()).toEqual([null, null, null, null]);
    expect(await listWebhooks(http)).toMatchObject({ ok: false, failure: { kind: "forbidden" } });
    const missing = await subscribeWebhook(admin, "no_such_event", url);
    expect(missing).toMatchObject({ ok: false, failure: { kind: "not-found" } });
  });
});

test("the file service's forgotten key is remembered by one call of the API", async () => {
  sandbox = await startSandbox({ dialect: "v7.3" });
  http = connect(sandbox.keys.performer);
  await valueOf(getContext(http));
  sandbox.flushKeyCache("performer");
  const { files } = sandbox.addresses;
  const access = { http, key: sandbox.keys.performer, files, mayReach: async () => true };
  const file = { name: "a.txt", body: new Blob(["hello"]) };
  const uploaded = await valueOf(uploadAttachment(access, file, "link", sendWithFetch(fetch)));
  const bytes = await valueOf(
    downloadFile(fetch, uploaded.url ?? "", { files, key: sandbox.keys.performer }),
  );
  expect(await bytes.text()).toBe("hello");
  await sandbox.close();
});
