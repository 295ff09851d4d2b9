import { answerFileRequest } from "./files/file-service.ts";
import { createRateLimit } from "./files/rate-limit.ts";
import { createFaults } from "./faults.ts";
import type { Faults } from "./faults.ts";
import { dialectOf } from "./dialect.ts";
import type { DialectName } from "./dialect.ts";
import { createActions } from "./actions.ts";
import type { SandboxActions } from "./actions.ts";
import type { Answer } from "./http/answer.ts";
import { unknownAddress } from "./http/answer.ts";
import { preflight, reflect } from "./http/cors.ts";
import { dispatch } from "./http/dispatch.ts";
import { createListener } from "./http/listener.ts";
import type { Listener } from "./http/listener.ts";
import type { LoggedRequest } from "./http/log.ts";
import { createPipeline } from "./http/pipeline.ts";
import type { SandboxRequest } from "./http/request.ts";
import type { Addresses } from "./http/route.ts";
import { startPuqSandbox } from "./puq/puq-sandbox.ts";
import type { PuqSandbox } from "./puq/puq-sandbox.ts";
import { apiRoutes } from "./routes/api-routes.ts";
import { seedTasks } from "./seed/seed.ts";
import { createSockets } from "./sockets/sockets.ts";
import type { Sockets } from "./sockets/sockets.ts";
import { answerPageRequest } from "./site/pages.ts";
import { answerStorageRequest } from "./site/storage.ts";
import { createState } from "./state.ts";
import type { State } from "./state.ts";
import { ROLES } from "./world/harborlight.ts";
import type { Role, World } from "./world/harborlight.ts";
import { seededWorld } from "./world/seeded-world.ts";

export interface SandboxOptions {
  dialect: DialectName;
  /** Of the API; 0 (usual) picks a free one. */
  port?: number;
  /** Of the stand-in for puq.ai; 0 (usual) picks a free one. */
  puqPort?: number;
  /** Open tasks of the performer. Usual: 45. */
  tasks?: number;
  latencyMilliseconds?: number;
  /** True: web app, file service and storage live on a second port, as on real installations. */
  splitOrigins?: boolean;
  /** True: the API allows every origin, as the real one does unless its compose file says otherwise (reference §1). */
  openCors?: boolean;
  /** False: the installation has no storage for classic attachments. */
  storage?: boolean;
  /** Uploads per minute to the file service; the real limit (and the usual one) is 10. */
  uploadsPerMinute?: number;
  /** Downloads per minute from the file service; the real limit (and the usual one) is 100. */
  downloadsPerMinute?: number;
  /** How long a socket may be silent before it is cut off. Usual: 60,000, as by nginx. */
  socketIdleMilliseconds?: number;
  /** Gives the time in Unix milliseconds. Due dates are laid around its first value. */
  now?: () => number;
  /** Another account than the seeded one. It starts without tasks. */
  world?: World;
}

/** A running stand-in for a Pneumatic server. */
export interface Sandbox extends SandboxActions {
  dialect: DialectName;
  /** Where the API is, without a slash at the end. */
  url: string;
  addresses: Addresses;
  keys: Record<Role, string>;
  /** E-mail and password of each person, for signing in. */
  logins: Record<Role, { email: string; password: string }>;
  state: State;
  faults: Faults;
  /** The events socket. */
  sockets: Sockets;
  /** A stand-in for puq.ai, on an origin of its own. */
  puq: PuqSandbox;
  /** Every request so far, the oldest first. */
  requests: LoggedRequest[];
  /** Mistakes of the sandbox itself; they are answered with the 500 page. */
  errors: unknown[];
  /** Takes the server off the network: ports closed, connections cut. */
  stop: () => Promise<void>;
  /** Brings it back on the same ports. */
  resume: () => Promise<void>;
  close: () => Promise<void>;
}

/** Starts a sandbox on 127.0.0.1. */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const dialect = dialectOf(options.dialect);
  const now = options.now ?? Date.now;
  const state = createState(dialect, options.world ?? seededWorld(), now);
  state.hasStorage = options.storage ?? true;
  const faults = createFaults();
  const requests: LoggedRequest[] = [];
  const errors: unknown[] = [];
  const pipeline = createPipeline({
    faults,
    requests,
    errors,
    now,
    latencyMilliseconds: options.latencyMilliseconds ?? 0,
  });

  const listeners: Listener[] = [];
  const sockets = createSockets(state, options.socketIdleMilliseconds ?? 60_000);
  const apiListener = createListener(
    options.port ?? 0,
    (message, response) => pipeline(message, response, answerApi),
    sockets.upgrade,
  );
  listeners.push(apiListener);
  const siteListener = options.splitOrigins
    ? createListener(
        0,
        (message, response) => pipeline(message, response, answerSite),
        (_, connection) => connection.destroy(),
      )
    : apiListener;
  if (siteListener !== apiListener) listeners.push(siteListener);
  for (const listener of listeners) await listener.start();
  const puq = await startPuqSandbox({
    port: options.puqPort ?? 0,
    now,
    latencyMilliseconds: options.latencyMilliseconds ?? 0,
  });

  const addresses = addressesOf(apiListener.port, siteListener.port);
  const routes = apiRoutes(dialect);
  const files = {
    state,
    addresses,
    uploads: createRateLimit(options.uploadsPerMinute ?? 10, now),
    downloads: createRateLimit(options.downloadsPerMinute ?? 100, now),
  };
  if (!options.world) seedTasks(state, options.tasks ?? 45, addresses);

  function answerApi(request: SandboxRequest): Answer {
    if (siteListener === apiListener && isSitePath(request.path)) return answerSite(request);
    const asked = options.openCors ? preflight(request) : null;
    if (asked) return asked;
    const answer = dispatch(state, routes, addresses, request);
    if (!options.openCors) return answer;
    return { ...answer, headers: { ...answer.headers, ...reflect(request) } };
  }

  function answerSite(request: SandboxRequest): Answer {
    const { path } = request;
    if (path.startsWith("/files/")) {
      return dialect.file === "link"
        ? answerFileRequest(files, request, path.slice("/files".length))
        : unknownAddress();
    }
    if (path.startsWith("/storage/")) {
      return answerStorageRequest(state, request, path.slice("/storage".length));
    }
    return answerPageRequest(dialect, addresses, path);
  }

  return {
    ...createActions(state, addresses),
    dialect: options.dialect,
    url: addresses.api,
    addresses,
    keys: byRole((role) => state.keys.find(({ userId }) => userId === state.roles[role])?.token ?? ""),
    logins: byRole((role) => {
      const person = state.people.get(state.roles[role]);
      return { email: person?.email ?? "", password: person?.password ?? "" };
    }),
    state,
    faults,
    sockets,
    puq,
    requests,
    errors,
    stop: async () => {
      await Promise.all(listeners.map((listener) => listener.stop()));
    },
    resume: async () => {
      for (const listener of listeners) await listener.start();
    },
    close: async () => {
      await Promise.all([puq, ...listeners].map((one) => one.stop()));
    },
  };
}

function isSitePath(path: string): boolean {
  return /^\/(?:auth\/signin\/|tasks\/|files\/|storage\/)/.test(path);
}

function addressesOf(apiPort: number, sitePort: number): Addresses {
  const site = `http://127.0.0.1:${sitePort}`;
  return {
    api: `http://127.0.0.1:${apiPort}`,
    site,
    files: `${site}/files`,
    storage: `${site}/storage`,
    webSocket: `ws://127.0.0.1:${apiPort}`,
  };
}

function byRole<T>(give: (role: Role) => T): Record<Role, T> {
  const [owner, admin, performer, performer2, performer3, outsider] = ROLES;
  return {
    owner: give(owner),
    admin: give(admin),
    performer: give(performer),
    performer2: give(performer2),
    performer3: give(performer3),
    outsider: give(outsider),
  };
}
