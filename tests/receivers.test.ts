import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hookOf, samplePayload } from "../lib/webhooks/sample";

const FOLDER = "docs/receivers";
const SCHEMA = "pneumatic-webhook.schema.json";
const EVENTS = ["workflow_started", "workflow_completed", "task_completed", "task_returned"];
const PAYLOADS = (["current", "classic"] as const).flatMap((form) =>
  EVENTS.map((event) => samplePayload(form, hookOf(event, null))),
);

const PYTHON = ["python3", "python"].find((command) => {
  try {
    return execFileSync(command, ["--version"], { encoding: "utf8" }).startsWith("Python 3");
  } catch {
    return false;
  }
});
if (PYTHON === undefined) console.warn("There is no Python here: its receiver is not tried.");

describe.each([
  ["node.mjs", process.execPath],
  ["receiver.py", PYTHON],
])("the receiver %s, copied somewhere else", (file, command) => {
  const isHere = command !== undefined;
  let folder = "";
  let running: ChildProcess | null = null;
  let address = "";

  beforeAll(async () => {
    if (!isHere) return;
    folder = mkdtempSync(join(tmpdir(), "receiver-"));
    for (const name of [file, SCHEMA]) copyFileSync(join(FOLDER, name), join(folder, name));
    const started = spawn(command, [join(folder, file), "0"], { stdio: ["ignore", "pipe", "inherit"] });
    running = started;
    const port = await new Promise<string>((resolve, reject) => {
      started.once("error", reject);
      started.stdout.setEncoding("utf8").on("data", (text: string) => {
        const found = /port (\d+)/.exec(text)?.[1];
        if (found !== undefined) resolve(found);
      });
    });
    address = `http://127.0.0.1:${port}`;
  });
  afterAll(() => {
    running?.kill();
    if (folder !== "") rmSync(folder, { recursive: true });
  });

  const post = async (body: string) => {
    const response = await fetch(address, { method: "POST", body });
    const answer: unknown = await response.json();
    return { status: response.status, answer };
  };

  it.skipIf(!isHere)("takes every sample", async () => {
    for (const payload of PAYLOADS) {
      expect(await post(JSON.stringify(payload))).toEqual({
        status: 200,
        answer: { received: payload?.hook.event },
      });
    }
  });

  it.skipIf(!isHere)("refuses what does not fit the schema, and says where", async () => {
    const { hook } = PAYLOADS[0] ?? {};
    const wrong = { hook, workflow: { id: "1", date_created: "2026-11-21", current_task: { id: 1 } } };
    expect(await post(JSON.stringify(wrong))).toMatchObject({
      status: 400,
      answer: {
        problems: expect.arrayContaining([
          "payload.workflow.id should be integer, is string",
          "payload.workflow.name is missing",
          "payload.workflow.current_task.performers is missing",
        ]),
      },
    });
  });

  it.skipIf(!isHere).each(["", "{broken", "null", "[]", '"text"', '{"task":5}', '{"task":{"workflow":"x"}}'])(
    "refuses %j and goes on",
    async (body) => {
      expect(await post(body)).toMatchObject({ status: 400 });
    },
  );
});
