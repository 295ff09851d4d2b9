import { describe, expect, it } from "vitest";
import { EMPTY_CREDENTIAL, readCredential } from "./read-credential";

const readKey = (key: string) => readCredential({ ...EMPTY_CREDENTIAL, key });
const readPassword = (email: string, password: string) =>
  readCredential({ ...EMPTY_CREDENTIAL, kind: "password", email, password });

describe("an API key", () => {
  it("is trimmed", () => {
    expect(readKey("  pn-abc\n")).toEqual({ ok: true, credential: { kind: "api-key", key: "pn-abc" } });
  });

  it.each(["pn-x", "0".repeat(32), "a", "with spaces inside", "clé"])(
    "is not judged by its shape: %s",
    (key) => {
      expect(readKey(key)).toEqual({ ok: true, credential: { kind: "api-key", key } });
    },
  );

  it("must not be empty", () => {
    expect(readKey("   ")).toEqual({ ok: false, problems: ["empty-key"] });
  });

  it.each(["pn-••••••••", "pn-abc\u0000", "pn-abc…"])("must be sendable in a header: %j", (key) => {
    expect(readKey(key)).toEqual({ ok: false, problems: ["key-characters"] });
  });
});

describe("e-mail and password", () => {
  it("trims the e-mail and takes the password as typed", () => {
    expect(readPassword(" a@b.test ", " secret ")).toEqual({
      ok: true,
      credential: { kind: "password", email: "a@b.test", password: " secret " },
    });
  });

  it("names everything that is missing", () => {
    expect(readPassword(" ", "")).toEqual({ ok: false, problems: ["empty-email", "empty-password"] });
  });
});
