import { beforeEach, describe, expect, it } from "vitest";
import type { Answers } from "../fields/output-field";
import { readFile, writeFile } from "../store/files";
import { connectionsItem, statusItem } from "../store/items";
import { readRecords } from "../store/outbox";
import { enqueue } from "./enqueue";
import { drainOutbox } from "./outbox";
import type { Ports } from "./ports";
import { installLocks } from "./testing/locks";
import { ports, prepareWorld, server } from "./testing/fresh-world";
import { json, tinyTask } from "./testing/tiny-server";
import { completion, CONNECTION, makePorts } from "./testing/world";

prepareWorld();

const drain = (with_: Ports = ports) => drainOutbox(with_, () => undefined);

describe("a file service that fails", () => {
  const field = { type: "file", api_name: "scan", name: "Scan", markdown_value: null, selections: [] };
  const files = "https://files.example.com";
  const answers: Answers = {
    scan: { type: "file", files: [{ kind: "local", fileId: "f1", name: "a", size: 1 }] },
  };

  beforeEach(async () => {
    server.task = tinyTask({ output: [field] });
    await connectionsItem.write([{ ...CONNECTION, files }]);
    const place = { fileId: "f1", connection: "c1", task: "7", field: "scan", addedAt: 1 };
    await writeFile({ ...place, name: "a", type: "", blob: new Blob(["a"]), remote: null });
    await enqueue(CONNECTION, completion(server, answers), ports);
  });
  const refusedKey = () => json({ code: "AUTH_001", message: "Authentication failed" }, 401);

  it("lets the answer wait and the list be read", async () => {
    server.nextReads = [() => json(server.task), refusedKey, () => json({ id: 3 }), refusedKey];
    await drain();
    expect(await readRecords()).toMatchObject([{ state: "queued", failure: { kind: "unauthorized" } }]);
    expect(await statusItem("c1").read()).toEqual({ state: "new" });
  });

  it("is obeyed when it asks for time", async () => {
    const slowDown = () => json({ detail: "Rate limit exceeded", retry_after: 60 }, 429);
    server.nextReads = [() => json(server.task), slowDown];
    await drain();
    expect((await readRecords())[0]?.notBefore).toBeGreaterThanOrEqual(ports.now() + 60_000);
  });

  it("does not say that the task is gone when it is itself the one that is not there", async () => {
    server.nextReads = [() => json(server.task), () => json({ detail: "Not Found" }, 404)];
    await drain();
    expect((await readRecords())[0]?.obstacle?.reason).toBe("refused");
  });

  it("is not sent the same file at once after the browser stopped us in the middle of it", async () => {
    server.nextReads = [() => json(server.task), () => new Promise<Response>(() => undefined)];
    void drain();
    while (!server.requests.includes("POST /upload")) await new Promise((resolve) => setTimeout(resolve, 1));
    installLocks();
    await drain(makePorts(server));
    expect(server.requests.filter((request) => request === "POST /upload")).toHaveLength(1);
  });

  it("is not asked without permission for its host", async () => {
    const mayReach = async (origin: string) => origin !== files;
    await drain({ ...ports, mayReach });
    expect(await readRecords()).toMatchObject([
      { state: "queued", failure: { kind: "permission", origin: files } },
    ]);
    expect(server.requests).toEqual(["GET /v2/tasks/7"]);
  });

  it("is forgotten together with what was typed when the server said yes", async () => {
    const uploaded = () => json({ public_url: `${files}/files/12345678`, file_id: "12345678" });
    server.nextReads = [() => json(server.task), uploaded];
    await drain();
    expect(server.completions).toEqual([{ scan: [`[a](${files}/files/12345678)`] }]);
    expect(await readFile("f1")).toBeNull();
  });
});
