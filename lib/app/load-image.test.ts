import { beforeEach, describe, expect, it } from "vitest";
import { CONNECTION, resetWorld } from "../background/testing/world";
import { detectImage, loadImage } from "./load-image";
import { networkOf } from "./testing/network";

const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3, 4]);
const WITH_FILES = { ...CONNECTION, files: "https://files.example.com/files" };

/** A host that answers bytes. */
const hostOf = (bytes: Uint8Array<ArrayBuffer>) =>
  networkOf(() => new Response(bytes, { headers: { "content-type": "image/png" } }));
const keysOf = (network: ReturnType<typeof hostOf>) => network.asked.map((asked) => asked.authorization);

beforeEach(resetWorld);

describe("a picture of a description", () => {
  it("is fetched with the key from the connection's own file service", async () => {
    const network = hostOf(PNG);
    const loaded = await loadImage(WITH_FILES, "https://files.example.com/files/abc", network);
    expect(loaded.ok && loaded.value.type).toBe("image/png");
    expect(keysOf(network)).toEqual(["Bearer pn-test"]);
  });

  it.each([
    "https://evil-files.example.com/files/abc",
    "https://files.example.com.evil.test/abc",
    "https://files.example.com:8443/files/abc",
    "http://files.example.com/files/abc",
    "https://files.example.com@evil.test/files/abc",
  ])("is fetched without it from a look-alike: %s", async (url) => {
    const network = hostOf(PNG);
    await loadImage(WITH_FILES, url, network);
    expect(keysOf(network)).toEqual([null]);
  });

  it("is not shown when it is no picture, whatever the server calls it", async () => {
    const network = hostOf(new TextEncoder().encode("<svg onload=alert(1)>"));
    expect(await loadImage(WITH_FILES, "https://files.example.com/files/abc", network)).toMatchObject({
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
