import { signal, type ReadonlySignal } from "@preact/signals";
import { neededOrigins, originPattern } from "../../lib/app/permissions";
import { parseServerAddress } from "../../lib/text/server-address";
import { CLOUD } from "../../lib/messages/cloud-server";
import type { Credential, ServerAddress } from "../../lib/messages/command";
import type { Failure } from "../../lib/http/failure";
import { isSetServer, type Policy } from "../../lib/store/policy";
import type { ConnectEffects } from "./connect-effects";

/** What a person has entered, checked. */
export interface FilledForm {
  /** As `parseServerAddress` gives it, or null for Pneumatic's cloud. */
  address: string | null;
  credential: Credential;
  remember: boolean;
  notifications: boolean;
}

export type ConnectStep =
  | { step: "form" }
  /** The browser's question is open. */
  | { step: "asking" }
  | { step: "looking"; address: string }
  | { step: "signing-in"; address: string; credential: Credential["kind"] }
  /** The person said no. `hosts`: access to them is missing; otherwise only notifications were refused. */
  | { step: "refused"; origins: string[]; hosts: boolean; request: FilledForm }
  /** The API or the file service lie on hosts nobody has asked for yet. */
  | {
      step: "more-hosts";
      origins: string[];
      server: ServerAddress;
      request: FilledForm;
      refused: boolean;
    }
  /** The web app names an API that a key must not be sent to. */
  | { step: "unprotected"; api: string }
  /** An administrator allows another server only. */
  | { step: "not-allowed"; server: string }
  | { step: "failed"; failure: Failure; credential: Credential["kind"] }
  | { step: "connected" };

export interface ConnectFlow {
  step: ReadonlySignal<ConnectStep>;
  /** Starts from a click: the browser is asked before anything else happens. */
  start: (request: FilledForm) => Promise<void>;
  /** Asks, from a click, for the further hosts. */
  allowMore: () => Promise<void>;
  /** Goes on without the file service. */
  skipFiles: () => Promise<void>;
  reset: () => void;
}

/** The hosts to ask for before anything is known about a server. */
export function firstOrigins(address: FilledForm["address"]): string[] {
  return address === null
    ? [CLOUD.api, CLOUD.web].flatMap((base) => (base === null ? [] : originPattern(base)))
    : [originPattern(address)];
}

/** The way from a filled form to a connection, one step after the other. */
export function createConnectFlow(effects: ConnectEffects, policy: () => Policy = () => ({})): ConnectFlow {
  const step = signal<ConnectStep>({ step: "form" });

  async function start(request: FilledForm): Promise<void> {
    const { server, otherServers } = policy();
    const address = request.address ?? CLOUD.api;
    if (server !== undefined && otherServers === false && !isSetServer(server, { api: address, web: null })) {
      step.value = { step: "not-allowed", server };
      return;
    }
    const origins = firstOrigins(request.address);
    const asked = effects.requestAccess(origins, request.notifications);
    step.value = { step: "asking" };
    if (await asked) return find(request);
    step.value = { step: "refused", origins, hosts: !(await effects.hasAccess(origins)), request };
  }

  async function find(request: FilledForm): Promise<void> {
    const address = request.address ?? CLOUD.api;
    step.value = { step: "looking", address };
    const found = await effects.discover(address);
    if (!found.ok) return fail(found.failure, request);
    const { api, web, files } = found.value;
    if (!parseServerAddress(api).ok) {
      step.value = { step: "unprotected", api };
      return;
    }
    const server = { api, web, files: filesOf({ api, web, files }) };
    const missing = await missingOrigins(server);
    if (missing.length === 0) return connect(server, request);
    step.value = { step: "more-hosts", origins: missing, server, request, refused: false };
  }

  /** The file service that was set for this server, or else the one that was found. */
  function filesOf({ api, web, files }: ServerAddress): string | null {
    const { server, fileService } = policy();
    if (fileService !== undefined && (server === undefined || isSetServer(server, { api, web })))
      return fileService;
    return files !== null && parseServerAddress(files).ok ? files : null;
  }

  async function missingOrigins(server: ServerAddress): Promise<string[]> {
    const origins = neededOrigins(server);
    const granted = await Promise.all(origins.map((origin) => effects.hasAccess([origin])));
    return origins.filter((_, index) => !granted[index]);
  }

  async function allowMore(): Promise<void> {
    const at = step.value;
    if (at.step !== "more-hosts") return;
    const asked = effects.requestAccess(at.origins, false);
    if (await asked) return connect(at.server, at.request);
    step.value = { ...at, refused: true };
  }

  async function skipFiles(): Promise<void> {
    const at = step.value;
    if (at.step === "more-hosts") await connect({ ...at.server, files: null }, at.request);
  }

  async function connect(server: ServerAddress, request: FilledForm): Promise<void> {
    const { credential, remember } = request;
    step.value = { step: "signing-in", address: server.api, credential: credential.kind };
    const connected = await effects.connect({ server, credential, remember });
    if (!connected.ok) return fail(connected.failure, request);
    if (policy().notifications === undefined)
      await effects.send("set-notifications", { enabled: request.notifications });
    step.value = { step: "connected" };
  }

  function fail(failure: Failure, request: FilledForm): void {
    step.value = { step: "failed", failure, credential: request.credential.kind };
  }

  function reset(): void {
    step.value = { step: "form" };
  }

  return { step, start, allowMore, skipFiles, reset };
}
