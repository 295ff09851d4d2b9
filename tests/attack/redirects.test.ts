import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { fetchBlob } from "../../lib/http/fetch-blob";
import { createHttp } from "../../lib/http/http";
import { openSocket } from "../../lib/http/open-socket";
import { postOpenly } from "../../lib/http/post-openly";
import { sendWithFetch } from "../../lib/http/send";
import { startForeignServer, type ForeignServer } from "../e2e/support/foreign-server";

const KEY = "pn-secret-key";
const read = () => true;
let foreign: ForeignServer;
let own = "";
let status = 307;
let asked = 0;

/** Sends everybody on to the foreign server, sockets too. */
const server = createServer((request, response) => {
  asked += 1;
  response.writeHead(status, { location: `${foreign.origin}${request.url}` }).end();
});
server.on("upgrade", (request, connection) => {
  asked += 1;
  connection.end(`HTTP/1.1 ${status} Moved\r\nLocation: ${foreign.origin}${request.url}\r\n\r\n`);
});

beforeAll(async () => {
  foreign = await startForeignServer();
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  own = `http://127.0.0.1:${port}`;
});
afterEach(() => {
  asked = 0;
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await foreign.close();
});

const http = (scheme: "Bearer" | "Token") => createHttp({ baseUrl: own, key: KEY, scheme, fetch });

/** Every way in which anything of ours is asked for, but for an upload that shows how far it is. */
const WAYS: Record<string, () => Promise<unknown>> = {
  "a question": () => http("Bearer").request({ method: "GET", path: "/v3/tasks", read }),
  "a command": () => http("Bearer").request({ method: "POST", path: "/run", json: { a: 1 }, read }),
  "a question to puq.ai": () => http("Token").request({ method: "GET", path: "/v1/workflows", read }),
  "a run of puq.ai": () => http("Token").request({ method: "POST", path: "/v1/run", json: {}, read }),
  "a file or picture, with the key": () => fetchBlob(fetch, `${own}/files/1`, KEY),
  "a picture from elsewhere": () => fetchBlob(fetch, `${own}/picture.png`, null),
  "an upload of the background": () =>
    sendWithFetch(fetch)({
      url: `${own}/files/upload`,
      method: "POST",
      headers: { Authorization: `Bearer ${KEY}` },
      body: new Blob(["secret"]),
    }).catch(() => null),
  "a test of a webhook": () => postOpenly(fetch, `${own}/hook`, { name: "secret" }),
  "a socket": () =>
    new Promise<void>((resolve) => {
      const ignore = () => undefined;
      openSocket(`${own.replace("http", "ws")}/ws/events?auth_token=${KEY}`, {
        onOpen: ignore,
        onText: ignore,
        onClosed: resolve,
      });
    }),
};

const CASES = Object.keys(WAYS).flatMap((way) => [301, 302, 303, 307, 308].map((code) => ({ way, code })));

it.each(CASES)("$way goes nowhere else on $code", async ({ way, code }) => {
  status = code;
  await WAYS[way]?.();
  expect(asked).toBeGreaterThan(0);
  expect(foreign.requests).toEqual([]);
});
