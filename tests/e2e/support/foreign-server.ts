import { createServer, type IncomingHttpHeaders, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";

/** A server that has no business with the extension. It allows everybody everything, and remembers who came. */
export interface ForeignServer {
  origin: string;
  requests: { method: string; url: string; headers: IncomingHttpHeaders }[];
  close: () => Promise<void>;
}

/** Starts one on a port of its own, which makes it another origin than every sandbox. */
export async function startForeignServer(): Promise<ForeignServer> {
  const requests: ForeignServer["requests"] = [];
  const note = ({ method = "", url = "", headers }: IncomingMessage) =>
    requests.push({ method, url, headers });
  const server = createServer((message, response) => {
    note(message);
    const { headers } = message;
    response.writeHead(200, {
      "access-control-allow-origin": headers.origin ?? "*",
      "access-control-allow-headers": "authorization, content-type",
      "access-control-allow-methods": "GET, POST, PUT",
    });
    response.end("{}");
  });
  server.on("upgrade", (message, connection) => {
    note(message);
    connection.destroy();
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
