import { createHttp } from "../../http/http";
import * as pneumatic from "../../pneumatic/client";
import * as puq from "../../puq/client";
import type { callPuq, PuqClient } from "../call-puq";
import type { callServer, Client } from "../call-server";

/** Leads nowhere: what a test does not answer itself fails as without a network. */
const http = createHttp({
  baseUrl: "https://api.test",
  key: "",
  fetch: () => Promise.reject(new TypeError("There is no network.")),
  isOnline: () => true,
});

/** Asks a server whose client answers as a test says, where it says so. */
export const callServerWith =
  (answers: Partial<Client>): typeof callServer =>
  (_connection, call) =>
    call({ ...pneumatic, ...answers }, http);

/** The same for puq.ai. */
export const callPuqWith =
  (answers: Partial<PuqClient>): typeof callPuq =>
  (_account, call) =>
    call({ ...puq, ...answers }, http);
