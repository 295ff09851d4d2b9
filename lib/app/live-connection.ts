import type { Socket, SocketListener } from "../http/open-socket";
import type { LiveBackoff } from "../store/live-backoff";
import { beginLive, stepLive, type LiveInput, type LiveStep } from "./live-machine";

/** What a lasting connection needs from outside. */
export interface LivePorts {
  now: () => number;
  random: () => number;
  /** Runs something later. Gives the function that prevents it. */
  startTimer: (run: () => void, milliseconds: number) => () => void;
  readBackoff: () => Promise<LiveBackoff>;
  writeBackoff: (backoff: LiveBackoff) => void;
  /** Calls the server once. Gives the socket's address if it answered. */
  check: () => Promise<{ result: "fine"; address: string } | { result: "offline" | "failed" }>;
  openSocket: (address: string, listener: SocketListener) => Socket;
  /** Now and after each break: whatever happened meanwhile has to be read. */
  onConnected: () => void;
  /** A message, except the answers to our own pings. */
  onText: (text: string) => void;
}

export interface LiveConnection {
  /** The network is back. */
  online: () => void;
  /** Ends it for good. */
  stop: () => void;
}

const PING = "PING";
const PONG = "PONG";

/** Keeps one lasting connection: what {@link stepLive} decides is done here. Never more than one socket at a time. */
export async function keepLive(ports: LivePorts): Promise<LiveConnection> {
  const backoff = await ports.readBackoff();
  let isStopped = false;
  let address = "";
  let socket: Socket | null = null;
  let stopTimer: () => void = () => undefined;
  const moment = () => ({ now: ports.now(), random: ports.random() });
  let { state, actions } = beginLive(backoff, moment());

  const take = (input: LiveInput) => {
    if (isStopped) return;
    const step: LiveStep = stepLive(state, input, moment());
    ({ state, actions } = step);
    act();
  };

  function act(): void {
    for (const action of actions) {
      switch (action.type) {
        case "check":
          void check();
          break;
        case "open":
          socket = ports.openSocket(address, {
            onOpen: () => take({ type: "opened" }),
            onClosed: () => take({ type: "closed" }),
            onText: (text) => {
              if (text === PONG) take({ type: "pong" });
              else if (!isStopped) ports.onText(text);
            },
          });
          break;
        case "close":
          letGo();
          break;
        case "ping":
          socket?.send(PING);
          break;
        case "connected":
          ports.onConnected();
          break;
        case "remember":
          ports.writeBackoff(action.backoff);
          break;
        case "wait":
          stopTimer();
          stopTimer = ports.startTimer(() => take({ type: "timer" }), action.milliseconds);
      }
    }
  }

  async function check(): Promise<void> {
    const checked = await ports.check();
    if (checked.result === "fine") ({ address } = checked);
    take({ type: "checked", result: checked.result });
  }

  function letGo(): void {
    socket?.close();
    socket = null;
  }

  act();
  return {
    online: () => take({ type: "online" }),
    stop() {
      isStopped = true;
      stopTimer();
      letGo();
    },
  };
}
