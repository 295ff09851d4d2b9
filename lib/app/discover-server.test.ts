import { describe, expect, it } from "vitest";
import { discoverServer } from "./discover-server";
import { json, networkOf } from "./testing/network";

const PAGE = `<!doctype html><script>window.__pneumaticConfig = {"config":{"api":{"publicUrl":"http://127.0.0.1:8001","wsPublicUrl":"ws://127.0.0.1:8001","fileServiceUrl":"http://127.0.0.1/files"}}};</script>`;

const networkFor = (answer: (path: string) => Response) => networkOf(({ path }) => answer(path));
const html = (body: string, status = 200) =>
  new Response(body, { status, headers: { "content-type": "text/html" } });

describe("finding the server behind an address", () => {
  it("reads it from the web app's sign-in page, whichever page was pasted", async () => {
    const network = networkFor((path) => (path === "/auth/signin/" ? html(PAGE) : html("", 404)));
    expect(await discoverServer("http://127.0.0.1/tasks/45/?a=b", network)).toEqual({
      ok: true,
      value: { api: "http://127.0.0.1:8001", web: "http://127.0.0.1", files: "http://127.0.0.1/files" },
    });
  });

  it("takes an address whose API answers", async () => {
    const network = networkFor((path) =>
      path === "/auth/context"
        ? json({ detail: "Authentication credentials were not provided." }, 401)
        : html("", 404),
    );
    expect(await discoverServer("https://api.example.com/", network)).toEqual({
      ok: true,
      value: { api: "https://api.example.com", web: null, files: null },
    });
  });

  it("says what the address answered when it is neither", async () => {
    const network = networkFor(() => html("<h1>Not Found</h1>", 404));
    expect(await discoverServer("https://www.example.com", network)).toMatchObject({
      ok: false,
      failure: { kind: "no-such-address", status: 404, url: "https://www.example.com/auth/context" },
    });
  });
});
