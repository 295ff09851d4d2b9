import { describe, expect, test } from "vitest";
import { sendWithFetch } from "../http/send";
import { downloadFile, isOnFileService } from "./file-service";
import { NO_CONTENT, startTestServer, type Asked } from "./testing/server";
import { uploadAttachment, type UploadAccess } from "./upload-attachment";

const FILES = "https://my.example.com/files";
const file = { name: "re]sume\u0301.png", body: new Blob(["png"], { type: "image/png" }) };

function upload(
  dialect: "link" | "attachment-id",
  answer: (asked: Asked) => Response,
  { files = FILES, mayReach = async () => true }: Partial<Pick<UploadAccess, "files" | "mayReach">> = {},
) {
  const { http, fetch, asked } = startTestServer(answer);
  const fractions: number[] = [];
  const access = { http, key: "key", files, mayReach };
  const result = uploadAttachment(access, file, dialect, sendWithFetch(fetch), (fraction) =>
    fractions.push(fraction),
  );
  return { result, asked, fractions };
}

describe("to the file service", () => {
  const uploaded = { public_url: `${FILES}/1`, file_id: "1" };

  test("goes as a form with a name the service keeps", async () => {
    const { result, asked, fractions } = upload("link", () => Response.json(uploaded));
    expect(await result).toEqual({
      ok: true,
      value: { kind: "remote", name: file.name, url: `${FILES}/1`, attachmentId: null },
    });
    const [request] = asked;
    expect(request).toMatchObject({ method: "POST", path: "/files/upload" });
    expect(request?.headers.get("authorization")).toBe("Bearer key");
    expect(request?.headers.get("accept")).toBe("*/*");
    const part = request?.body instanceof FormData ? request.body.get("file") : null;
    expect(part).toMatchObject({ name: "re)sumé.png", type: "image/png", size: 3 });
    expect(fractions).toEqual([1]);
  });

  test("tries once more after the API has been called, when the key was forgotten", async () => {
    let known = false;
    const { result, asked } = upload("link", ({ path }) => {
      if (path === "/auth/context") {
        known = true;
        return Response.json({ id: 4 });
      }
      if (known) return Response.json(uploaded);
      return Response.json({ code: "AUTH_001", message: "Authentication failed" }, { status: 401 });
    });
    expect(await result).toMatchObject({ ok: true });
    expect(asked.map(({ path }) => path)).toEqual(["/files/upload", "/auth/context", "/files/upload"]);
  });

  test("gives up when the API does not know the key either", async () => {
    const { result, asked } = upload("link", () => Response.json({ detail: "No." }, { status: 401 }));
    expect(await result).toMatchObject({ ok: false, failure: { kind: "unauthorized" } });
    expect(asked).toHaveLength(2);
  });

  test("cannot go where no file service is known", async () => {
    const { result, asked } = upload("link", NO_CONTENT, { files: null });
    expect(await result).toMatchObject({ ok: false, failure: { kind: "no-such-address" } });
    expect(asked).toEqual([]);
  });

  test("that refuses for size says so", async () => {
    const { result } = upload("link", () =>
      Response.json({ code: "FILE_003", message: "too big" }, { status: 413 }),
    );
    expect(await result).toMatchObject({ ok: false, failure: { kind: "too-large" } });
  });
});

describe("as a classic attachment", () => {
  const classic = ({ path }: Asked) => {
    if (path === "/workflows/attachments") {
      return Response.json({ id: 9, file_upload_url: "https://storage.example.com/a?signature=s" });
    }
    if (path === "/a") return new Response("<Stored/>");
    return Response.json({ url: "https://storage.example.com/public/a", thumbnail_url: null });
  };

  test("is reserved, written and published, and the key never leaves the API", async () => {
    const { result, asked } = upload("attachment-id", classic);
    expect(await result).toEqual({
      ok: true,
      value: {
        kind: "remote",
        name: "re]sumé.png",
        url: "https://storage.example.com/public/a",
        attachmentId: 9,
      },
    });
    expect(asked.map(({ method, path }) => [method, path])).toEqual([
      ["POST", "/workflows/attachments"],
      ["PUT", "/a"],
      ["POST", "/workflows/attachments/9/publish"],
    ]);
    expect(asked[0]?.body).toEqual({
      filename: "re]sumé.png",
      content_type: "image/png",
      size: 3,
      thumbnail: false,
    });
    expect(asked[1]?.headers.get("authorization")).toBeNull();
    expect(asked[1]?.headers.get("content-type")).toBe("image/png");
  });

  test("asks for the origin of the signed address before it writes there", async () => {
    const { result, asked } = upload("attachment-id", classic, { mayReach: async () => false });
    const origin = "https://storage.example.com";
    expect(await result).toEqual({ ok: false, failure: { kind: "permission", url: origin, origin } });
    expect(asked).toHaveLength(1);
  });

  test("stops at the first refusal", async () => {
    const { result, asked } = upload("attachment-id", (question) =>
      question.path === "/a" ? new Response("<Error/>", { status: 403 }) : classic(question),
    );
    const url = "https://storage.example.com/a";
    expect(await result).toEqual({
      ok: false,
      failure: { kind: "forbidden", url, status: 403, detail: null },
    });
    expect(asked).toHaveLength(2);
  });
});

describe("a file in a text", () => {
  test.each([
    [`${FILES}/1`, true],
    ["https://my.example.com:8443/files/1", false],
    ["http://my.example.com/files/1", false],
    ["https://evil-my.example.com/files/1", false],
    ["https://user:pass@my.example.com/files/1", true],
    ["https://cdn.my.example.com/files/1", false],
    ["not an address", false],
  ])("%s: on our file service %s", (address, ours) => {
    expect(isOnFileService(address, FILES)).toBe(ours);
    expect(isOnFileService(address, null)).toBe(false);
  });

  test("is fetched with the key from there alone", async () => {
    const { fetch, asked } = startTestServer(() => new Response("bytes"));
    const service = { files: FILES, key: "key" };
    await downloadFile(fetch, `${FILES}/1`, service);
    await downloadFile(fetch, "https://evil-my.example.com/files/1", service);
    expect(asked.map(({ headers }) => headers.get("authorization"))).toEqual(["Bearer key", null]);
  });
});
