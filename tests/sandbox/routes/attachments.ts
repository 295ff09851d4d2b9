import { randomBytes } from "node:crypto";
import type { SandboxDialect } from "../dialect.ts";
import { detail, empty, forbidden, json, notFound, parameterRefusal, refuse } from "../http/answer.ts";
import { readBody, readIntegerParameter } from "../http/body.ts";
import { paginate } from "../http/paginate.ts";
import type { Call, Route } from "../http/route.ts";
import { mayDownload } from "../files/may-download.ts";

const MAXIMUM_BYTES = 104_857_600;

const CURRENT: Route[] = [
  { path: "/attachments", gates: "none", handlers: { GET: listFiles } },
  {
    path: "/workflows/attachments",
    gates: "none",
    allow: "GET, PUT, PATCH, DELETE, HEAD, OPTIONS",
    unknownMethod: 403,
    handlers: {},
  },
];

const CLASSIC: Route[] = [
  {
    path: "/workflows/attachments",
    gates: "all",
    allow: "POST, OPTIONS",
    handlers: { POST: create, GET: refuseMethod },
  },
  {
    path: "/workflows/attachments/:id",
    gates: "all",
    allow: "DELETE, OPTIONS",
    handlers: { GET: refuseMethod, DELETE: remove },
  },
  { path: "/workflows/attachments/:id/publish", gates: "all", handlers: { POST: publish } },
];

/** Files as the API knows them: links of the file service, or classic attachments (reference §19 and §27). */
export function attachmentRoutes(dialect: SandboxDialect): Route[] {
  return dialect.file === "link" ? CURRENT : CLASSIC;
}

function listFiles({ state, person, request, addresses }: Call) {
  const limit = readIntegerParameter(request.query, "limit");
  if (limit !== null && limit > 1000) {
    refuse(parameterRefusal("limit", "Ensure this value is less than or equal to 1000."));
  }
  const files = [...state.files.values()].filter((file) => mayDownload(state, file, person));
  const present = (file: (typeof files)[number]) => ({
    id: files.indexOf(file) + 1,
    file_id: file.id,
    url: `${addresses.files}/${file.id}`,
    access_type: "restricted",
    source_type: "Task",
  });
  return json(200, paginate(request, files, present, 15));
}

/** Announces a file and gives the signed address its bytes go to. */
function create({ state, person, request, addresses }: Call) {
  if (!state.hasStorage) return unavailable();
  const body = readBody(request);
  const { filename, content_type: contentType, size } = body;
  if (typeof filename !== "string" || filename === "") {
    refuse(parameterRefusal("filename", "This field is required."));
  }
  if (typeof size !== "number") return refuse(parameterRefusal("size", "This field is required."));
  if (size >= MAXIMUM_BYTES) {
    refuse(parameterRefusal("size", `Ensure this value is less than ${MAXIMUM_BYTES}.`));
  }
  const id = state.nextId("attachment");
  const signature = randomBytes(16).toString("hex");
  const name = String(filename);
  state.attachments.set(id, {
    id,
    name,
    url: `${addresses.storage}/public/${id}/${encodeURIComponent(name)}`,
    size,
    ownerId: person.id,
    contentType: typeof contentType === "string" ? contentType : "application/octet-stream",
    signature,
    bytes: null,
    published: false,
  });
  const upload = `${addresses.storage}/${id}?X-Goog-Signature=${signature}`;
  const thumbnail = body.thumbnail === true ? { thumbnail_upload_url: `${upload}&thumbnail=1` } : {};
  return json(200, { id, file_upload_url: upload, ...thumbnail });
}

function publish({ state, person, parameters }: Call) {
  if (!state.hasStorage) return unavailable();
  const attachment = state.attachments.get(Number(parameters.id));
  if (!attachment || attachment.ownerId !== person.id) return notFound();
  if (attachment.bytes === null) return forbidden();
  attachment.published = true;
  return json(200, { url: attachment.url, thumbnail_url: null });
}

function remove({ state, person, parameters }: Call) {
  if (!state.hasStorage) return unavailable();
  const attachment = state.attachments.get(Number(parameters.id));
  if (!attachment || attachment.ownerId !== person.id) return notFound();
  state.attachments.delete(attachment.id);
  return empty();
}

function refuseMethod({ state, request }: Call) {
  return state.hasStorage ? detail(405, `Method "${request.method}" not allowed.`) : unavailable();
}

/** The refusal of an installation without storage, in the server's own spelling (recordings v5.0, `attachments`). */
function unavailable() {
  return detail(403, "Saving files is not available, file storage does't configured. Contact support.");
}
