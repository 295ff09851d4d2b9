import type { Result } from "../../http/failure";
import { createHttp } from "../../http/http";
import type { callServer, Client } from "../call-server";

const http = createHttp({ baseUrl: "https://api.test", key: "", fetch, isOnline: () => true });

/** A server that answers each function of its client as a test says. */
export function serverOf(answers: Record<string, (...given: unknown[]) => Promise<Result<unknown>>>) {
  const client = new Proxy(
    {},
    {
      get:
        (_, name: string) =>
        (_http: unknown, ...given: unknown[]) =>
          answers[name]?.(...given),
    },
  ) as Client;
  const call: typeof callServer = (_connection, ask) => ask(client, http);
  return call;
}
