import { createServer } from "node:http";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import type { Duplex } from "node:stream";

/** One port on the loopback address that can be taken away and brought back. */
export interface Listener {
  readonly port: number;
  start: () => Promise<void>;
  /** Closes the port and cuts every connection: the machine is gone, as far as a client can see. */
  stop: () => Promise<void>;
}

/**
 * Makes a listener on 127.0.0.1. Port 0 picks a free one at the first start and keeps it.
 *
 * @param upgrade Takes over the connections of WebSockets.
 */
export function createListener(
  wantedPort: number,
  handle: (request: IncomingMessage, response: ServerResponse) => void,
  upgrade: (request: IncomingMessage, connection: Duplex, head: Buffer) => void,
): Listener {
  const sockets = new Set<Socket>();
  let port = wantedPort;
  let server: Server | null = null;
  return {
    get port() {
      return port;
    },
    async start() {
      if (server) return;
      const starting = createServer(handle);
      starting.on("upgrade", upgrade);
      starting.on("connection", (socket) => {
        sockets.add(socket);
        socket.on("close", () => sockets.delete(socket));
      });
      await new Promise<void>((resolve, reject) => {
        starting.once("error", reject);
        starting.listen(port, "127.0.0.1", resolve);
      });
      const address = starting.address();
      if (address !== null && typeof address === "object") port = address.port;
      server = starting;
    },
    async stop() {
      const stopping = server;
      server = null;
      if (!stopping) return;
      const closed = new Promise<void>((resolve) => {
        stopping.close(() => resolve());
      });
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}
