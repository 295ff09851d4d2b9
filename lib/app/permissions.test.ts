import { beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { neededOrigins, originPattern, patternHost, releaseAccess, requestAccess } from "./permissions";

const request = vi.fn<(wanted: object) => Promise<boolean>>();
const remove = vi.fn<(given: { origins: string[] }) => Promise<boolean>>();
const getAll = vi.fn<() => Promise<{ origins?: string[] }>>();

beforeEach(() => {
  Object.assign(fakeBrowser.permissions, { request, remove, getAll });
  request.mockResolvedValue(true);
  remove.mockResolvedValue(true);
});

describe("match patterns", () => {
  it("name scheme and host, never a port or a path, which Firefox does not take", () => {
    expect(originPattern("https://pneumatic.harborlight.test:8001/files")).toBe(
      "https://pneumatic.harborlight.test/*",
    );
    expect(originPattern("http://127.0.0.1:8001")).toBe("http://127.0.0.1/*");
  });

  it("are read back as hosts", () => {
    expect(patternHost("https://api.harborlight.test/*")).toBe("api.harborlight.test");
  });

  it("cover the API and the file service, each host once", () => {
    const api = "https://harborlight.test:8001";
    expect(neededOrigins({ api, files: "https://harborlight.test/files" })).toEqual([
      "https://harborlight.test/*",
    ]);
    expect(neededOrigins({ api, files: null })).toEqual(["https://harborlight.test/*"]);
    expect(neededOrigins({ api, files: "https://files.harborlight.test" })).toEqual([
      "https://harborlight.test/*",
      "https://files.harborlight.test/*",
    ]);
  });
});

describe("requestAccess", () => {
  it("asks within the same turn, because Firefox forgets the click afterwards", () => {
    void requestAccess(["https://harborlight.test/*"], false);
    expect(request).toHaveBeenCalledOnce();
  });

  it("asks for hosts and notifications in one prompt", async () => {
    expect(await requestAccess(["https://harborlight.test/*"], true)).toBe(true);
    expect(request).toHaveBeenCalledWith({
      origins: ["https://harborlight.test/*"],
      permissions: ["notifications"],
    });
  });

  it("takes a browser that will not even ask for a no", async () => {
    request.mockRejectedValue(new Error("permissions.request may only be called from a user input handler"));
    expect(await requestAccess(["https://harborlight.test/*"], false)).toBe(false);
  });
});

describe("releaseAccess", () => {
  it("gives back every host that no other connection needs, and survives one that must stay", async () => {
    getAll.mockResolvedValue({ origins: ["https://a.test/*", "https://b.test/*", "https://c.test/*"] });
    remove.mockRejectedValueOnce(new Error("You cannot remove required permissions."));
    await releaseAccess(["https://b.test/*"]);
    expect(remove.mock.calls.map(([given]) => given.origins)).toEqual([
      ["https://a.test/*"],
      ["https://c.test/*"],
    ]);
  });
});
