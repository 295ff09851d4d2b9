import type { ComponentChildren } from "preact";
import type { Client } from "../../../lib/app/call-server";
import type { DraftEntries } from "../../../lib/app/draft-session";
import type { TaskServices } from "../../../lib/app/task-services";
import { sampleConnection, sampleDirectory } from "../../../lib/app/testing/samples";
import type { Uploads } from "../../../lib/app/uploads";
import { succeed } from "../../../lib/http/failure";
import { createHttp } from "../../../lib/http/http";
import type { Connection } from "../../../lib/store/stored";
import { FormContext } from "../../fields/form-context";
import { ServicesContext, TaskContext } from "../task-context";
import { quietServices } from "./quiet-services";

/** One call of the server's client: the function's name and what it was given after the connection's `http`. */
export type Asked = [name: string, ...given: unknown[]];

/** What a server answers of which a test says nothing. */
const SILENT: Record<string, unknown> = { listEvents: succeed({ count: 0, events: [], unreadable: 0 }) };

type Answers = Record<string, (...given: unknown[]) => unknown>;

/** A background, a server and a disk that answer as a test says. */
export function taskWorld({
  server = {},
  background = {},
  drafts = {},
}: { server?: Answers; background?: Record<string, unknown>; drafts?: DraftEntries } = {}) {
  const asked: Asked[] = [];
  const { services: quiet, sent, disk, uploads, states } = quietServices({ answers: background, drafts });
  uploads.add = (_place, { name, size }) =>
    Promise.resolve({ ok: true, file: { kind: "local", fileId: name, name, size } });
  const client = new Proxy(
    {},
    {
      get:
        (_target, name: string) =>
        (_http: unknown, ...given: unknown[]) => {
          asked.push([name, ...given]);
          return Promise.resolve(server[name]?.(...given) ?? SILENT[name] ?? succeed(null));
        },
    },
  ) as Client;
  const http = createHttp({ baseUrl: "https://api.test", key: "", fetch, isOnline: () => true });
  const services: TaskServices = { ...quiet, callServer: (_connection, call) => call(client, http) };
  return {
    services,
    sent,
    asked,
    disk,
    uploads,
    states,
    commands: (name: string) => sent.filter((one) => one.name === name).map(({ input }) => input),
    questions: (name: string) => asked.filter(([one]) => one === name).map(([, ...given]) => given),
  };
}

/** The surroundings of a task's part, for tests. */
export function Surroundings({
  services,
  connection = sampleConnection(),
  uploads,
  handOver = null,
  children,
}: {
  services: TaskServices;
  connection?: Connection;
  uploads: Uploads;
  handOver?: (() => void) | null;
  children: ComponentChildren;
}) {
  const place = { connection: connection.id, task: "17" };
  return (
    <ServicesContext.Provider value={services}>
      <TaskContext.Provider value={{ connection, webAddress: null, checklists: [], mark: null }}>
        <FormContext.Provider value={{ connection, directory: sampleDirectory(), uploads, place, handOver }}>
          {children}
        </FormContext.Provider>
      </TaskContext.Provider>
    </ServicesContext.Provider>
  );
}
