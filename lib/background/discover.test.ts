import { beforeEach, describe, expect, it } from "vitest";
import { discoverServer } from "./discover";
import { addressOf, json, makePorts, resetWorld, startTinyServer } from "./testing/world";

const PAGE = `<!doctype html><script>window.__pneumaticConfig = {"config":{"api":{"publicUrl":"http://127.0.0.1:8001","wsPublicUrl":"ws://127.0.0.1:8001","fileServiceUrl":"http://127.0.0.1/files"}}};</script>`;

const portsFor = (answer: (path: string) => Response) =>
  makePorts({ ...startTinyServer(), fetch: async (input) => answer(new URL(addressOf(input)).pathname) });
const html = (body: string, status = 200) =>
  new Response(body, { status, headers: { "content-type": "text/html" } });

beforeEach(resetWorld);

describe("finding the server behind an address", () => {
  it("reads it from the web app's sign-in page, whichever page was pasted", async () => {
    const ports = portsFor((path) => (path === "/auth/signin/" ? html(PAGE) : html("", 404)));
    expect(await discoverServer("http://127.0.0.1/tasks/45/?a=b", ports)).toEqual({
      ok: true,
      value: { api: "http://127.0.0.1:8001", web: "http://127.0.0.1", files: "http://127.0.0.1/files" },
    });
  });

  it("takes an address whose API answers", async () => {
    const ports = portsFor((path) =>
      path === "/auth/context"
        ? json({ detail: "Authentication credentials were not provided." }, 401)
        : html("", 404),
    );
    expect(await discoverServer("https://api.example.com/", ports)).toEqual({
      ok: true,
      value: { api: "https://api.example.com", web: null, files: null },
    });
  });

  it("says what the address answered when it is neither", async () => {
    const ports = portsFor(() => html("<h1>Not Found</h1>", 404));
    expect(await discoverServer("https://www.example.com", ports)).toMatchObject({
      ok: false,
      failure: { kind: "no-such-address", status: 404, url: "https://www.example.com/auth/context" },
    });
  });
});
