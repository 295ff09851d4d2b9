import { describe, expect, it } from "vitest";
import { countUploading, takeUploaded } from "./uploaded-answers";

describe("uploaded files", () => {
  const local = { kind: "local", fileId: "f1", name: "a", size: 1 } as const;
  const remote = { kind: "remote", name: "a", url: "https://f.test/1", attachmentId: null } as const;

  it("take the place of local ones", () => {
    const value = { type: "file" as const, files: [local, remote] };
    expect(takeUploaded(value, new Map([["f1", { state: "uploaded", remote }]]))).toEqual({
      type: "file",
      files: [remote, remote],
    });
    expect(takeUploaded(value, new Map([["f1", { state: "waiting" }]]))).toBeNull();
    expect(takeUploaded({ type: "string", text: "" }, new Map())).toBeNull();
  });

  it("are counted while they are on their way", () => {
    const value = { type: "file" as const, files: [local, remote] };
    expect(countUploading([value], new Map([["f1", { state: "uploading", fraction: 0.1 }]]))).toBe(1);
    expect(countUploading([value], new Map([["f1", { state: "lost" }]]))).toBe(0);
  });
});
