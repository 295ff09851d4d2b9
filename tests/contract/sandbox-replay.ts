import ky from "ky";
import type { Sandbox } from "../sandbox/sandbox.ts";
import { ROLES } from "../sandbox/world/harborlight.ts";
import type { Replayed } from "./sandbox-compare.ts";
import { encodeMultipart, isMultipart } from "./sandbox-multipart.ts";
import { isRecord } from "../../lib/http/json.ts";
import type { Exchange } from "./recordings.ts";
import { createRecordedIds } from "./sandbox-ids.ts";

/** Sends requests exactly as they are: once, whatever the answer, following nothing. */
const asRecorded = ky.create({ retry: 0, throwHttpErrors: false, redirect: "manual", timeout: false });

const RECORDED_API = "http://pneumatic.test:8001";
const RECORDED_SITE = "http://pneumatic.test";
const RECORDED_FILES = "pneumatic.test/files";

/** Sends recorded requests to a sandbox, with the keys, addresses and file ids of this run. */
export interface Replayer {
  /** Gives the answer in the form of a recording, with recorded addresses and ids. */
  send: (exchange: Exchange) => Promise<Replayed>;
}

/** Makes a replayer. It learns the ids of uploaded files on its way. */
export function createReplayer(sandbox: Sandbox): Replayer {
  /** Recorded id to id of this run. */
  const fileIds = new Map<string, string>();
  const ids = createRecordedIds();
  const filesHost = sandbox.addresses.files.replace(/^https?:\/\//, "");

  function outwards(text: string): string {
    let result = text.replaceAll(RECORDED_API, sandbox.url).replaceAll(RECORDED_FILES, filesHost);
    for (const [recorded, own] of fileIds) result = result.replaceAll(recorded, own);
    return result;
  }

  function inwards(text: string): string {
    let result = text
      .replaceAll(sandbox.url, RECORDED_API)
      .replaceAll(filesHost, RECORDED_FILES)
      .replaceAll(sandbox.addresses.site, RECORDED_SITE)
      .replaceAll(encodeURIComponent(sandbox.addresses.site), encodeURIComponent(RECORDED_SITE));
    for (const [recorded, own] of fileIds) result = result.replaceAll(own, recorded);
    return result;
  }

  function learn(exchange: Exchange, text: string): void {
    const { body } = exchange.response;
    const [, own] = /"file_id":"([^"]+)"/.exec(text) ?? [];
    if (isRecord(body) && typeof body.file_id === "string" && own) fileIds.set(body.file_id, own);
  }

  return {
    async send(exchange) {
      const { method, path, query, body } = exchange.request;
      const search = new URLSearchParams(query).toString();
      // On the API's own host these paths are unknown; there the recording shows its 404 page.
      const elsewhere = path.startsWith("/files/") && exchange.response.text?.startsWith("<h1>") !== true;
      const base = elsewhere ? sandbox.addresses.site : sandbox.url;
      const sent = isMultipart(body) ? encodeMultipart(body) : textBody(sandbox, exchange);
      const headers = headersFor(sandbox, exchange);
      if (isMultipart(body)) headers["content-type"] = outwardType(headers["content-type"] ?? "");
      const response = await asRecorded(
        `${base}${ids.outwards(outwards(path))}${search ? `?${search}` : ""}`,
        {
          method,
          headers,
          body: typeof sent === "string" ? outwards(sent) : sent && new Uint8Array(sent),
        },
      );
      const raw = Buffer.from(await response.arrayBuffer());
      learn(exchange, raw.toString());
      const download = response.headers.has("content-disposition");
      const isJson = !download && response.headers.get("content-type") === "application/json";
      const answer = parse(inwards(raw.toString()), isJson);
      return {
        status: response.status,
        headers: headersOf(response, inwards),
        length: raw.length,
        ...answer,
        body: ids.learn(exchange.response.body, answer.body),
      };
    },
  };
}

function outwardType(recorded: string): string {
  return recorded.replace("boundary=…", "boundary=sandbox-boundary");
}

function headersFor(sandbox: Sandbox, { as, request }: Exchange): Record<string, string> {
  const { authorization, cookie, ...kept } = request.headers;
  const headers: Record<string, string> = { ...kept };
  const known = authorizationFor(sandbox, as, authorization);
  if (known !== null) headers.authorization = known;
  // The cookies of the recordings are those of the person who had uploaded the file.
  if (cookie) headers.cookie = cookie.replaceAll("<redacted>", sandbox.keys.performer);
  return headers;
}

/** The header of a person, or the malformed one that the recording tells about. */
function authorizationFor(sandbox: Sandbox, as: string, recorded: string | undefined): string | null {
  const role = ROLES.find((name) => name === as);
  const key = role ? sandbox.keys[role] : "no-such-key-0123456789012345678901";
  if (recorded === "(none)") return null;
  const [, scheme, rest] = /^scheme: (\S+), rest: (.*)$/.exec(recorded ?? "") ?? [];
  if (scheme === "no" || recorded?.startsWith("no scheme")) return key;
  if (scheme !== undefined) return `${scheme} ${writtenKey(rest ?? "", key)}`;
  return role || as === "bad-key" ? `Bearer ${key}` : null;
}

function writtenKey(recorded: string, key: string): string {
  if (recorded === "<redacted>") return key;
  if (recorded === "<redacted> and a space") return `${key} `;
  return recorded === "(empty)" ? "" : recorded;
}

function textBody(sandbox: Sandbox, { as, name, request }: Exchange): string | undefined {
  const { body, method } = request;
  if (body === null || method === "GET" || method === "HEAD") return undefined;
  if (typeof body === "string") return expand(body);
  if (isRecord(body) && body.password === "<redacted>") {
    const login = ROLES.map((role) => sandbox.logins[role]).find(({ email }) => email === body.username);
    const password = name.includes("wrong") ? `not ${login?.password ?? as}` : login?.password;
    return JSON.stringify({ ...body, password });
  }
  return JSON.stringify(body);
}

/** Writes out the long bodies that the recordings abbreviate. */
function expand(body: string): string {
  return body.replaceAll(/<(\d+) times (.)>/g, (_, times: string, letter: string) =>
    letter.repeat(Number(times)),
  );
}

function headersOf(response: Response, inwards: (text: string) => string): Record<string, string | string[]> {
  const headers: Record<string, string | string[]> = {};
  for (const [name, value] of response.headers) headers[name] = inwards(value);
  const cookies = response.headers.getSetCookie().map((cookie) => cookie.split("=")[0] ?? "");
  if (cookies.length > 0) headers["set-cookie"] = cookies;
  return headers;
}

function parse(text: string, isJson: boolean): { body: unknown; text: string | null } {
  if (text === "") return { body: null, text: null };
  if (!isJson) return { body: null, text };
  const body: unknown = JSON.parse(text);
  return { body, text: null };
}
