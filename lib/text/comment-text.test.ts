import { describe, expect, it } from "vitest";
import type { RemoteFile } from "../fields/output-field";
import { commentText } from "./comment-text";

const file = (name: string): RemoteFile => ({
  kind: "remote",
  name,
  url: `https://app.test/files/${name.length}`,
  attachmentId: null,
});

describe("a comment as it is sent", () => {
  it("has its mentions, then its files as links and pictures", () => {
    const files = [file("Offer [1].pdf"), file("plan.PNG")];
    expect(commentText(" Look, @Ann Lee! \n", files, [{ id: 3, name: "Ann Lee" }])).toBe(
      "Look, [Ann Lee|3]!\n\n[Offer [1).pdf](https://app.test/files/13)\n\n![plan.PNG](https://app.test/files/8)",
    );
  });

  it("may be files alone", () => {
    expect(commentText("  ", [file("a.txt")], [])).toBe("[a.txt](https://app.test/files/5)");
  });

  it("has no place for what is not on the server yet", () => {
    expect(commentText("x", [{ kind: "local", fileId: "f", name: "a", size: 1 }], [])).toBe("x");
  });

  it("has no broken halves of signs, which the server refuses", () => {
    expect(commentText("a\ud83d", [], [])).toBe("a\ufffd");
  });
});
