// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from "@testing-library/preact";
import { describe, expect, it, vi } from "vitest";
import { sampleConnection, sampleField } from "../../lib/app/testing/samples";
import type { AddedFile } from "../../lib/app/uploads";
import { fakeUploads, show, prepareField } from "./testing/shown-field";

prepareField();

describe("files", () => {
  const added = (name: string): AddedFile => ({
    ok: true,
    file: { kind: "local", fileId: name, name, size: 2_048 },
  });
  const choose = (...names: string[]) => {
    const files = names.map((name) => new File(["x"], name));
    fireEvent.change(screen.getByLabelText("Evidence"), { target: { files } });
  };

  it("are added one after the other", async () => {
    const uploads = fakeUploads();
    uploads.add.mockImplementation(async (_place, file) => added(file.name));
    const { last } = show(sampleField("file", { apiName: "evidence", name: "Evidence" }), { uploads });
    choose("a.pdf", "b.pdf");
    await waitFor(() => expect(screen.getAllByRole("listitem")).toHaveLength(2));
    expect(uploads.add.mock.calls[0]?.[0]).toEqual({ connection: "main", task: "17", field: "evidence" });
    expect(last()).toMatchObject({ type: "file", files: [{ name: "a.pdf" }, { name: "b.pdf" }] });
  });

  it("say why one could not be added", async () => {
    const uploads = fakeUploads();
    uploads.add.mockResolvedValue({ ok: false, reason: "too-large" });
    const { last } = show(sampleField("file", { name: "Evidence" }), { uploads });
    choose("film.mov");
    await waitFor(() => expect(screen.getByText("“film.mov” is larger than 100 MB.")).toBeTruthy());
    expect(last()).toBeUndefined();
  });

  it("show how far they are, can be tried again and removed", () => {
    const files = [
      { kind: "local", fileId: "f1", name: "a.pdf", size: 2_048 },
      { kind: "local", fileId: "f2", name: "b.pdf", size: 3 * 1024 * 1024 },
    ] as const;
    const uploads = fakeUploads([
      ["f1", { state: "uploading", fraction: 0.64 }],
      ["f2", { state: "failed", failure: { kind: "unreachable", url: "" } }],
    ]);
    const { last } = show(sampleField("file", { value: { type: "file", files: [...files] } }), { uploads });
    expect(screen.getByText("64 % of 2 kB")).toBeTruthy();
    expect(screen.getByText(/does not answer. The file is kept here/)).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Try again to upload b.pdf" }));
    expect(uploads.start).toHaveBeenCalledWith("f2");
    fireEvent.click(screen.getByRole("button", { name: "Remove a.pdf" }));
    expect(uploads.remove).toHaveBeenCalledWith("f1");
    expect(last()).toMatchObject({ files: [{ name: "b.pdf" }] });
  });

  it("are removed one at a time, whatever they are called", () => {
    const files = ["f1", "f2"].map((fileId) => ({ kind: "local" as const, fileId, name: "a.pdf", size: 1 }));
    const { last } = show(sampleField("file", { value: { type: "file", files } }));
    const [, second] = screen.getAllByRole("button", { name: "Remove a.pdf" });
    if (second) fireEvent.click(second);
    expect(last()).toEqual({ type: "file", files: [files[0]] });
  });

  it("of an earlier visit go on by themselves", () => {
    const uploads = fakeUploads();
    const files = [{ kind: "local" as const, fileId: "f1", name: "a.pdf", size: 1 }];
    show(sampleField("file", { value: { type: "file", files } }), { uploads });
    expect(uploads.start).toHaveBeenCalledWith("f1");
  });

  it("hand over to a tab where a file picker would close the page", () => {
    const handOver = vi.fn<() => void>();
    show(sampleField("file", { name: "Evidence" }), { handOver });
    fireEvent.click(screen.getByRole("button", { name: "Go on in a tab to add files to Evidence" }));
    expect(handOver).toHaveBeenCalledTimes(1);
  });

  it("cannot be added while the file service is not known", () => {
    show(sampleField("file", { name: "Evidence" }), { connection: sampleConnection({ files: null }) });
    expect(screen.getByText(/file service is not known/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: /Choose/ })).toBeNull();
  });
});
