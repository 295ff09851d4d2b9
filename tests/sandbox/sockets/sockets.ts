import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { WebSocketServer } from "ws";
import type { RawData, WebSocket } from "ws";
import type { BusMessage } from "../events-bus.ts";
import { seconds } from "../state.ts";
import type { State } from "../state.ts";
import { socketPaths } from "./socket-paths.ts";
import type { SocketPath } from "./socket-paths.ts";

/** One try to open a socket. */
export interface SocketAttempt {
  /** Unix milliseconds. */
  at: number;
  path: string;
  /** 101 where it was opened. */
  status: number;
}

/** What a test can see of the sockets, and do to them. */
export interface Sockets {
  /** How many are open now. */
  readonly count: number;
  /** Every try so far, the oldest first. */
  readonly attempts: SocketAttempt[];
  /** Answers this many tries from now with 403; 0 ends it, `Infinity` never does. */
  refuse: (times: number) => void;
  /** Answers every try from now with a redirect to this address. */
  redirect: (to: string) => void;
  /** Cuts every open socket off without a closing frame. */
  cutAll: () => void;
  /** Sends a frame to every open socket: a text as it is, anything else as JSON. */
  send: (frame: unknown) => void;
}

export interface SocketServer extends Sockets {
  /** Takes a connection over from the HTTP server. */
  upgrade: (message: IncomingMessage, connection: Duplex, head: Buffer) => void;
}

interface OpenSocket {
  socket: WebSocket;
  userId: number;
  served: SocketPath;
}

/**
 * The server's side of the events socket (reference §17). A key is looked up in the auth cache alone: after a flush it is
 * refused until it was used for one call over HTTP.
 *
 * @param idleMilliseconds Silence after which the proxy in front cuts a socket off.
 */
export function createSockets(state: State, idleMilliseconds: number): SocketServer {
  const acceptor = new WebSocketServer({ noServer: true });
  const open = new Set<OpenSocket>();
  const attempts: SocketAttempt[] = [];
  let refusals = 0;
  let moved: string | null = null;

  state.bus.subscribe((message) => {
    for (const { socket, userId, served } of open) {
      if (!message.to.includes(userId) || !served.types.includes(message.type)) continue;
      socket.send(JSON.stringify(served.enveloped ? envelope(state, message) : message.data));
    }
  });

  function answer(
    path: string,
    key: string | null,
  ): { served: SocketPath; userId: number } | { status: number } {
    const paths = socketPaths(state.dialect);
    const served = paths.find((candidate) => candidate.path === path);
    if (!served) return { status: paths.length === 0 ? 404 : 500 };
    if (refusals > 0) {
      refusals -= 1;
      return { status: 403 };
    }
    const known = state.keys.find(({ token }) => token === key);
    if (!known || state.uncachedKeys.has(known.token)) return { status: 403 };
    return { served, userId: known.userId };
  }

  function accept(socket: WebSocket, served: SocketPath, userId: number): void {
    const entry = { socket, served, userId };
    open.add(entry);
    let idle = setTimeout(() => socket.terminate(), idleMilliseconds);
    const restart = () => {
      clearTimeout(idle);
      idle = setTimeout(() => socket.terminate(), idleMilliseconds);
    };
    socket.on("message", (data: RawData) => {
      restart();
      if (textOf(data) === "PING") socket.send("PONG");
    });
    socket.on("close", () => {
      clearTimeout(idle);
      open.delete(entry);
    });
    socket.on("error", () => socket.terminate());
  }

  return {
    attempts,
    get count() {
      return open.size;
    },
    refuse(times) {
      refusals = times;
    },
    redirect(to) {
      moved = to;
    },
    cutAll() {
      for (const { socket } of open) socket.terminate();
    },
    send(frame) {
      for (const { socket } of open) socket.send(typeof frame === "string" ? frame : JSON.stringify(frame));
    },
    upgrade(message, connection, head) {
      const { pathname, searchParams } = new URL(message.url ?? "/", "http://sandbox");
      const answered = moved === null ? answer(pathname, searchParams.get("auth_token")) : { status: 307 };
      const status = "status" in answered ? answered.status : 101;
      attempts.push({ at: state.now(), path: pathname, status });
      if ("status" in answered) {
        const location = moved === null ? "" : `Location: ${moved}\r\n`;
        connection.end(
          `HTTP/1.1 ${status} Refused\r\n${location}Connection: close\r\nContent-Length: 0\r\n\r\n`,
        );
        return;
      }
      acceptor.handleUpgrade(message, connection, head, (socket) => {
        accept(socket, answered.served, answered.userId);
      });
    },
  };
}

function envelope(state: State, { type, data }: BusMessage): Record<string, unknown> {
  return { id: randomUUID(), date_created_tsp: seconds(state), type, data };
}

function textOf(data: RawData): string {
  if (Array.isArray(data)) return Buffer.concat(data).toString();
  return Buffer.isBuffer(data) ? data.toString() : Buffer.from(data).toString();
}
