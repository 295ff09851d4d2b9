import fc from "fast-check";
import { expect, test } from "vitest";
import { isWebAddress, normalizeUrl } from "./web-address";

test.each([
  "https://example.org/a?b=c#d",
  "http://localhost:3000",
  "example.com/x",
  "//x.co/y",
  "ftp://files.example.org",
  "ftps://files.example.org",
  "https://例え.jp/パス",
  "HTTPS://EXAMPLE.ORG",
  "http://192.168.1.20:8001/",
  "http://[::1]:8080/x",
  "https://a-b.example.co.uk",
  "https://example.org/mail@host",
])("takes %s", (url) => {
  expect(isWebAddress(url)).toBe(true);
});

test.each([
  "not a url",
  "http://",
  "https://",
  "intranet",
  "http://intranet",
  "https://exa mple.org",
  "javascript:alert(1)",
  "http://a..b",
  "https://example.org.",
  "javascript:alert(1)@example.com",
  "data:x@example.com",
  "mailto:a@b.co",
  "https://user:pass@example.com",
  "https://example.com:port/",
  "https://-a.example.com",
  "file:///etc/passwd",
  "",
])("refuses %j", (url) => {
  expect(isWebAddress(url)).toBe(false);
});

test("trims and encodes spaces as the web app does", () => {
  expect(normalizeUrl(" https://example.org/my file ")).toBe("https://example.org/my%20file");
});

test("takes every address that is put together properly", () => {
  const label = fc.stringMatching(/^[a-z0-9]([a-z0-9-]{0,8}[a-z0-9])?$/);
  const host = fc.array(label, { minLength: 2, maxLength: 4 }).map((labels) => labels.join("."));
  const scheme = fc.constantFrom("http://", "https://", "ftp://", "ftps://", "//", "");
  const port = fc.option(
    fc.integer({ min: 1, max: 65_535 }).map((number) => `:${number}`),
    { nil: "" },
  );
  const rest = fc.constantFrom("", "/", "/a/b?c=d@e#f", "?q=1", "#top", "/(x):y");
  fc.assert(
    fc.property(scheme, host, port, rest, (...parts) => {
      expect(isWebAddress(parts.join(""))).toBe(true);
    }),
  );
});

test("never takes what has a user in front of the host", () => {
  const user = fc.constantFrom("javascript:alert(1)", "data:x", "mailto:a", "user", "user:pass");
  const scheme = fc.constantFrom("http://", "https://", "//", "");
  fc.assert(
    fc.property(scheme, user, (...parts) => {
      expect(isWebAddress(`${parts.join("")}@example.com`)).toBe(false);
    }),
  );
});
