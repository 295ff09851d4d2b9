import { describe, expect, it } from "vitest";
import type { RemoteFile } from "../fields/output-field";
import { fail, succeed, type Result } from "../http/failure";
import type { StoredFile } from "../store/files";
import { createUploads, LARGEST_FILE_BYTES, type UploadPorts } from "./uploads";

const place = { connection: "main", task: "17", field: "evidence" };
const file = (name: string) => new File(["content"], name, { type: "text/plain" });
const remote = (name: string): RemoteFile => ({
  kind: "remote",
  name,
  url: `https://f.test/${name}`,
  attachmentId: null,
});
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

/** A browser with a disk and a server that answers when the test says so. */
function world(ports: Partial<UploadPorts> = {}) {
  const disk = new Map<string, StoredFile>();
  const sending = new Map<
    string,
    { progress: (fraction: number) => void; answer: (result: Result<RemoteFile>) => void; stop: AbortSignal }
  >();
  let count = 0;
  const uploads = createUploads({
    write: async (stored) => void disk.set(stored.fileId, stored),
    read: async (fileId) => disk.get(fileId) ?? null,
    async markUploaded(fileId, uploaded) {
      const stored = disk.get(fileId);
      if (stored) disk.set(fileId, { ...stored, remote: uploaded });
    },
    remove: async (fileId) => void disk.delete(fileId),
    upload: (stored, progress, stop) =>
      new Promise((answer) => sending.set(stored.name, { progress, answer, stop })),
    alone: (_fileId, run) => run(),
    createId: () => `file-${++count}`,
    now: () => 1_000,
    ...ports,
  });
  return { uploads, disk, sending };
}

describe("adding a file", () => {
  it("stores it, uploads it with progress, and notes what the server calls it", async () => {
    const { uploads, disk, sending } = world();
    const added = await uploads.add(place, file("a.txt"));
    expect(added).toEqual({ ok: true, file: { kind: "local", fileId: "file-1", name: "a.txt", size: 7 } });
    expect(disk.get("file-1")).toMatchObject({
      ...place,
      name: "a.txt",
      type: "text/plain",
      remote: null,
      addedAt: 1_000,
    });
    await settled();
    sending.get("a.txt")?.progress(0.5);
    expect(uploads.states.value.get("file-1")).toEqual({ state: "uploading", fraction: 0.5 });
    sending.get("a.txt")?.answer(succeed(remote("a.txt")));
    await settled();
    expect(uploads.states.value.get("file-1")).toEqual({ state: "uploaded", remote: remote("a.txt") });
    expect(disk.get("file-1")?.remote).toEqual(remote("a.txt"));
  });

  it("refuses what the server would refuse, and says when the disk is full", async () => {
    const { uploads, disk } = world();
    const large = file("large.bin");
    Object.defineProperty(large, "size", { value: LARGEST_FILE_BYTES + 1 });
    expect(await uploads.add(place, large)).toEqual({ ok: false, reason: "too-large" });
    expect(disk.size).toBe(0);
    const full = world({ write: () => Promise.reject(new Error("full")) });
    expect(await full.uploads.add(place, file("a.txt"))).toEqual({ ok: false, reason: "not-stored" });
  });

  it("uploads three at a time", async () => {
    const { uploads, sending } = world();
    for (const name of ["a", "b", "c", "d"]) await uploads.add(place, file(name));
    await settled();
    expect([...sending.keys()]).toEqual(["a", "b", "c"]);
    expect(uploads.states.value.get("file-4")).toEqual({ state: "waiting" });
    sending.get("b")?.answer(succeed(remote("b")));
    await settled();
    expect([...sending.keys()]).toEqual(["a", "b", "c", "d"]);
  });
});

describe("a file of an earlier visit", () => {
  it("is not sent again when the background has uploaded it", async () => {
    const { uploads, disk, sending } = world();
    disk.set("old", {
      ...place,
      fileId: "old",
      name: "o",
      type: "",
      blob: new Blob(),
      remote: remote("o"),
      addedAt: 0,
    });
    uploads.start("old");
    await settled();
    expect(sending.size).toBe(0);
    expect(uploads.states.value.get("old")).toEqual({ state: "uploaded", remote: remote("o") });
  });

  it("is told as lost when the browser no longer has it", async () => {
    const { uploads } = world();
    uploads.start("gone");
    await settled();
    expect(uploads.states.value.get("gone")).toEqual({ state: "lost" });
  });
});

it("keeps a file whose upload failed, and tries again", async () => {
  const { uploads, disk, sending } = world();
  await uploads.add(place, file("a"));
  await settled();
  const failure = { kind: "unreachable", url: "https://f.test" } as const;
  sending.get("a")?.answer(fail(failure));
  await settled();
  expect(uploads.states.value.get("file-1")).toEqual({ state: "failed", failure });
  expect(disk.has("file-1")).toBe(true);
  uploads.start("file-1");
  await settled();
  sending.get("a")?.answer(succeed(remote("a")));
  await settled();
  expect(uploads.states.value.get("file-1")?.state).toBe("uploaded");
});

it("stops and forgets a removed file", async () => {
  const { uploads, disk, sending } = world();
  await uploads.add(place, file("a"));
  await settled();
  uploads.remove("file-1");
  expect(sending.get("a")?.stop.aborted).toBe(true);
  sending.get("a")?.answer(succeed(remote("a")));
  await settled();
  expect(uploads.states.value.size).toBe(0);
  expect(disk.size).toBe(0);
});
