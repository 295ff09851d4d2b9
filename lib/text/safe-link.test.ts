import { describe, expect, it } from "vitest";
import { hiddenHost, isServedFile, safeLink } from "./safe-link";

describe("safeLink", () => {
  it.each([
    ["https://example.com/a?b=1#c", "https://example.com/a?b=1#c", "example.com"],
    ["http://example.com", "http://example.com/", "example.com"],
    ["HTTPS://EXAMPLE.com", "https://example.com/", "example.com"],
    ["example.com/x", "https://example.com/x", "example.com"],
    ["//x.co", "https://x.co/", "x.co"],
    ["localhost:8001/tasks", "https://localhost:8001/tasks", "localhost:8001"],
    ["intranet.example:8080", "https://intranet.example:8080/", "intranet.example:8080"],
    ["http://intranet/page", "http://intranet/page", "intranet"],
    ["mailto:a@b.co", "mailto:a@b.co", "a@b.co"],
    ["https://example.com/@name", "https://example.com/@name", "example.com"],
  ])("follows %s", (written, href, host) => {
    expect(safeLink(written)).toEqual({ href, host });
  });

  it.each([
    "",
    "   ",
    "javascript:alert(1)",
    "java\nscript:alert(1)",
    "\u0001javascript:alert(1)",
    "javascript:alert(1)@example.com",
    "javascript://example.com/%0aalert(1)",
    "data:text/html,x",
    "data:x@example.com",
    "blob:https://example.com/1",
    "file:///etc/passwd",
    "ftp://example.com",
    "chrome-extension://abc/popup.html",
    "https://pneumatic.app@evil.example/",
    "https://user:secret@example.com",
    "bank.example@evil.example",
    "mailto:not an address",
    "mailto:a@b.co:x@c.d",
    "word",
    "/relative/path",
    "#fragment",
    `https://example.com/${"a".repeat(5_000)}`,
  ])("does not follow %j", (written) => {
    expect(safeLink(written)).toBeNull();
  });
});

describe("hiddenHost", () => {
  const link = { href: "https://evil.example/", host: "evil.example" };

  it("names the real host where the text is another address", () => {
    expect(hiddenHost("https://bank.example/login", link)).toBe("evil.example");
    expect(hiddenHost("bank.example", link)).toBe("evil.example");
  });

  it("is silent for words and for the same host", () => {
    expect(hiddenHost("delivery sheet", link)).toBeNull();
    expect(hiddenHost("See bank.example", link)).toBeNull();
    expect(hiddenHost("www.evil.example/path", link)).toBeNull();
  });
});

describe("isServedFile", () => {
  const files = "https://app.example/files";

  it("knows addresses of the file service exactly", () => {
    expect(isServedFile("https://app.example/files/0a1b2c3d", files)).toBe(true);
    expect(isServedFile("https://app.example/other/0a1b2c3d", files)).toBe(false);
    expect(isServedFile("https://app.example/filesystem", files)).toBe(false);
    expect(isServedFile("https://evil-app.example/files/1", files)).toBe(false);
    expect(isServedFile("http://app.example/files/1", files)).toBe(false);
    expect(isServedFile("https://app.example/files/1", null)).toBe(false);
  });
});
