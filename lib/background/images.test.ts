import { beforeEach, describe, expect, it } from "vitest";
import { detectImage, loadImage } from "./images";
import { CONNECTION, makePorts, resetWorld, startTinyServer } from "./testing/world";

const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3, 4]);
const WITH_FILES = { ...CONNECTION, files: "https://files.example.com/files" };

/** A host that answers bytes and notes whether it was given the key. */
function startHost(bytes: Uint8Array<ArrayBuffer>) {
  const keys: (string | null)[] = [];
  const fetch: typeof globalThis.fetch = async (_, init) => {
    keys.push(new Headers(init?.headers).get("authorization"));
    return new Response(bytes, { headers: { "content-type": "image/png" } });
  };
  return { keys, ports: makePorts({ ...startTinyServer(), fetch }) };
}

beforeEach(resetWorld);

describe("a picture of a description", () => {
  it("is fetched with the key from the connection's own file service", async () => {
    const { keys, ports } = startHost(PNG);
    const loaded = await loadImage(WITH_FILES, "https://files.example.com/files/abc", ports);
    expect(loaded.ok && loaded.value.type).toBe("image/png");
    expect(keys).toEqual(["Bearer pn-test"]);
  });

  it.each([
    "https://evil-files.example.com/files/abc",
    "https://files.example.com.evil.test/abc",
    "https://files.example.com:8443/files/abc",
    "http://files.example.com/files/abc",
    "https://files.example.com@evil.test/files/abc",
  ])("is fetched without it from a look-alike: %s", async (url) => {
    const { keys, ports } = startHost(PNG);
    await loadImage(WITH_FILES, url, ports);
    expect(keys).toEqual([null]);
  });

  it("is not shown when it is no picture, whatever the server calls it", async () => {
    const { ports } = startHost(new TextEncoder().encode("<svg onload=alert(1)>"));
    expect(await loadImage(WITH_FILES, "https://files.example.com/files/abc", ports)).toMatchObject({
      ok: false,
      failure: { kind: "unreadable" },
    });
  });

  it("is known by its first bytes", () => {
    expect(detectImage(new Uint8Array([0xff, 0xd8, 0xff, 0xe0]))).toBe("image/jpeg");
    expect(detectImage(new TextEncoder().encode("RIFF1234WEBP"))).toBe("image/webp");
    expect(detectImage(new Uint8Array())).toBeNull();
  });
});
