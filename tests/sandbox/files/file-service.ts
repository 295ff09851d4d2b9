import { randomUUID } from "node:crypto";
import { json } from "../http/answer.ts";
import type { Answer } from "../http/answer.ts";
import type { SandboxRequest } from "../http/request.ts";
import type { Addresses } from "../http/route.ts";
import type { Person } from "../model.ts";
import type { State } from "../state.ts";
import { cleanContentType, cleanFileName } from "./clean-name.ts";
import { mayDownload } from "./may-download.ts";
import { parseMultipart } from "./multipart.ts";
import type { Part } from "./multipart.ts";
import type { RateLimit } from "./rate-limit.ts";
import { sendFile } from "./send-file.ts";

const MAXIMUM_BYTES = 104_857_600;

export interface FileService {
  state: State;
  addresses: Addresses;
  uploads: RateLimit;
  downloads: RateLimit;
}

/**
 * Answers a request to the file service of v7 (reference §31).
 *
 * @param path The path below the service's base, with its leading slash.
 */
export function answerFileRequest(service: FileService, request: SandboxRequest, path: string): Answer {
  const answer = plain(answerPath(service, request, path));
  const wantsPage = request.method === "GET" && (request.headers.accept ?? "").includes("text/html");
  return wantsPage ? asRedirect(service.addresses, request, answer) : answer;
}

function answerPath(service: FileService, request: SandboxRequest, path: string): Answer {
  const { method } = request;
  if (path === "/openapi.json") return json(200, DESCRIPTION);
  if (method === "OPTIONS") return answerOptions(request, path);
  const upload = path === "/upload" && method === "POST";
  if ((upload || method === "GET") && !(upload ? service.uploads : service.downloads).take()) {
    return throttled();
  }
  const person = authenticateForFiles(service.state, request);
  if (!person) return json(401, { code: "AUTH_001", message: "Authentication failed" });
  if (upload) return store(service, request, person);
  if (path.endsWith("/") && path !== "/") {
    const location = `${service.addresses.site}${path.slice(0, -1)}`;
    return { status: 307, headers: { location }, body: null, cookies: "none" };
  }
  if (path === "/" || path.slice(1).includes("/")) return json(404, { detail: "Not Found" });
  return method === "GET" ? fetchFile(service, request, person, path.slice(1)) : unknownMethod(path);
}

const DESCRIPTION = {
  openapi: "3.1.0",
  info: { title: "Pneumatic Files API", version: "1.0.0" },
  paths: { "/files/upload": ["post"], "/files/{file_id}": ["get"] },
};

/** A preflight from any origin but the web app's is refused; without an origin the method is unknown. */
function answerOptions(request: SandboxRequest, path: string): Answer {
  if (!request.headers.origin) return unknownMethod(path);
  const headers = { "content-type": "text/plain; charset=utf-8" };
  return { status: 400, headers, body: "Disallowed CORS origin", cookies: "none" };
}

function unknownMethod(path: string): Answer {
  const answer = json(405, { detail: "Method Not Allowed" });
  return { ...answer, headers: { ...answer.headers, allow: path === "/upload" ? "POST" : "GET" } };
}

/** What a browser's navigation gets instead of a refusal (reference §31, item 19). */
function asRedirect({ site }: Addresses, request: SandboxRequest, answer: Answer): Answer {
  if (answer.status < 400 || answer.status === 429) return answer;
  const query = request.query.toString();
  const asked = encodeURIComponent(`${site}${request.path}${query ? `?${query}` : ""}`);
  const location = answer.status === 401 ? `${site}/auth/signin/?redirectUrl=${asked}` : `${site}/error/`;
  return { status: 302, headers: { location }, body: null, cookies: "none" };
}

function throttled(): Answer {
  const answer = json(429, { detail: "Rate limit exceeded", retry_after: 60 });
  return { ...answer, headers: { ...answer.headers, "retry-after": "60" } };
}

/** A known key of the header wins; otherwise the cookies are tried (reference §31, items 1 and 3). */
function authenticateForFiles(state: State, request: SandboxRequest): Person | undefined {
  const [, fromHeader] = /^bearer\s+(\S+)\s*$/i.exec(request.headers.authorization ?? "") ?? [];
  const cookies = (request.headers.cookie ?? "").matchAll(/(?:^|;\s*)(?:token|file_service_auth)=([^;]+)/g);
  for (const token of [fromHeader, ...[...cookies].map(([, value]) => value)]) {
    const key = state.keys.find((candidate) => candidate.token === token);
    if (key && !state.uncachedKeys.has(key.token)) return state.people.get(key.userId);
  }
  return undefined;
}

function store(service: FileService, request: SandboxRequest, owner: Person): Answer {
  const contentType = request.headers["content-type"] ?? "";
  const multipart = contentType.startsWith("multipart/form-data");
  const parts = multipart ? parseMultipart(contentType, request.body) : readForm(request);
  if (parts === "no-boundary") return json(400, { detail: "Missing boundary in multipart." });
  if (parts === "invalid") return json(400, { detail: "Invalid multipart data." });
  const part = parts.findLast(({ name }) => name === "file");
  if (!part) return missingField(NO_FILE);
  if (part.filename === null) return missingField(notAFile(part.bytes.toString()));
  const size = part.bytes.length;
  if (size > MAXIMUM_BYTES) {
    const message = `File size ${size} bytes exceeds limit ${MAXIMUM_BYTES} bytes`;
    return json(413, { code: "FILE_003", message });
  }
  const id = randomUUID();
  service.state.files.set(id, {
    id,
    ownerId: owner.id,
    name: cleanFileName(part.filename),
    contentType: cleanContentType(part.contentType),
    bytes: part.bytes,
  });
  return json(200, { public_url: `${service.addresses.files}/${id}`, file_id: id });
}

/** A form without files has texts only. */
function readForm(request: SandboxRequest): Part[] {
  if (!request.headers["content-type"]?.includes("urlencoded")) return [];
  return [...new URLSearchParams(request.body.toString())].map(([name, value]) => ({
    name,
    filename: null,
    contentType: null,
    bytes: Buffer.from(value),
  }));
}

// The reasons are Python's way of writing its objects, not JSON (reference §31, item 7).
const NO_FILE = "[{'type': 'missing', 'loc': ('body', 'file'), 'msg': 'Field required', 'input': None}]";

function notAFile(text: string): string {
  const problem = "Expected UploadFile, received: <class 'str'>";
  return `[{'type': 'value_error', 'loc': ('body', 'file'), 'msg': "Value error, ${problem}", 'input': '${text}', 'ctx': {'error': ValueError("${problem}")}}]`;
}

function missingField(reason: string): Answer {
  return json(422, { code: "VAL_002", message: "Missing required field", details: { reason } });
}

function fetchFile(service: FileService, request: SandboxRequest, person: Person, id: string): Answer {
  if (id.length > 512) {
    const message = "String should have at most 512 characters";
    return missingField(
      `[{'type': 'string_too_long', 'loc': ('path', 'file_id'), 'msg': '${message}', 'input': '${id}', 'ctx': {'max_length': 512}}]`,
    );
  }
  const file = service.state.files.get(id);
  if (!file) return json(404, { code: "FILE_001", message: `File with ID '${id}' not found` });
  if (!mayDownload(service.state, file, person)) {
    const message = `User ${person.id} has no access to file '${id}'`;
    return json(403, { code: "FILE_002", message });
  }
  return sendFile(file, request.headers.range);
}

function plain(answer: Answer): Answer {
  return { ...answer, cookies: "none" };
}
