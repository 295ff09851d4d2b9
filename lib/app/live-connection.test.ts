import { beforeEach, describe, expect, test } from "vitest";
import type { SocketListener } from "../http/open-socket";
import type { LiveBackoff } from "../store/live-backoff";
import { keepLive, type LivePorts } from "./live-connection";

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/** A world in which time passes only when told to, and a server that behaves as told. */
class World {
  time = 1_000_000;
  backoff: LiveBackoff = { failures: 0, notBefore: 0 };
  random = 0.999;
  /** When the server was called and a socket was asked for. */
  calls: number[] = [];
  attempts: number[] = [];
  connected = 0;
  heard: string[] = [];
  sent: string[] = [];
  answer: "fine" | "offline" | "failed" = "fine";
  socket: SocketListener | null = null;
  openSockets = 0;
  mostOpenSockets = 0;
  /** What the server does with a socket. */
  server: (socket: SocketListener) => void = (socket) => socket.onOpen();
  /** What the server does with a text. */
  reply: (text: string, socket: SocketListener) => void = (text, socket) => {
    if (text === "PING") socket.onText("PONG");
  };
  #timers = new Set<{ at: number; run: () => void }>();

  ports(): LivePorts {
    return {
      now: () => this.time,
      random: () => this.random,
      startTimer: (run, milliseconds) => {
        const timer = { at: this.time + milliseconds, run };
        this.#timers.add(timer);
        return () => this.#timers.delete(timer);
      },
      readBackoff: async () => this.backoff,
      writeBackoff: (backoff) => {
        this.backoff = backoff;
      },
      check: async () => {
        this.calls.push(this.time);
        return this.answer === "fine" ? { result: "fine", address: "wss://x" } : { result: this.answer };
      },
      openSocket: (_, given) => {
        this.attempts.push(this.time);
        this.openSockets += 1;
        this.mostOpenSockets = Math.max(this.mostOpenSockets, this.openSockets);
        let isGone = false;
        const end = () => {
          if (isGone) return false;
          isGone = true;
          this.openSockets -= 1;
          return true;
        };
        const listener: SocketListener = {
          onOpen: () => !isGone && given.onOpen(),
          onText: (text) => !isGone && given.onText(text),
          onClosed: () => {
            if (end()) given.onClosed();
          },
        };
        this.socket = listener;
        queueMicrotask(() => this.server(listener));
        const send = (text: string) => {
          this.sent.push(text);
          queueMicrotask(() => this.reply(text, listener));
        };
        return { send, close: () => void end() };
      },
      onConnected: () => {
        this.connected += 1;
      },
      onText: (text) => {
        this.heard.push(text);
      },
    };
  }

  get timers() {
    return this.#timers.size;
  }

  /** Lets time pass, timer by timer. */
  async pass(milliseconds: number): Promise<void> {
    const end = this.time + milliseconds;
    for (;;) {
      await settled();
      const next = [...this.#timers].toSorted((one, other) => one.at - other.at)[0];
      if (!next || next.at > end) break;
      this.#timers.delete(next);
      this.time = next.at;
      next.run();
    }
    this.time = end;
  }
}

const settled = async () => {
  for (let turn = 0; turn < 10; turn++) await Promise.resolve();
};
const refuse = (socket: SocketListener) => socket.onClosed();

let world: World;
beforeEach(() => {
  world = new World();
});

describe("a lasting connection", () => {
  test("is opened after one call of the server, and then the list is read", async () => {
    await keepLive(world.ports());
    await world.pass(0);
    expect([world.calls.length, world.attempts.length, world.connected]).toEqual([1, 1, 1]);
    world.socket?.onText('{"id":1}');
    expect(world.heard).toEqual(['{"id":1}']);
  });

  test("is kept awake every 20 seconds, and stays one", async () => {
    await keepLive(world.ports());
    await world.pass(10 * MINUTE);
    expect(world.sent.length).toBe(1 + (10 * MINUTE) / (20 * SECOND));
    expect([world.attempts.length, world.connected, world.timers]).toEqual([1, 1, 1]);
    expect(world.heard).toEqual([]);
  });

  test("is given up when the server does not answer for 10 seconds, and opened anew", async () => {
    await keepLive(world.ports());
    await world.pass(MINUTE);
    const { reply } = world;
    world.reply = () => undefined;
    await world.pass(30 * SECOND);
    expect(world.openSockets).toBe(0);
    world.reply = reply;
    await world.pass(6 * SECOND);
    expect([world.attempts.length, world.connected, world.openSockets]).toEqual([2, 2, 1]);
  });

  test("that breaks is opened anew, and what happened meanwhile is read", async () => {
    await keepLive(world.ports());
    await world.pass(5 * MINUTE);
    world.socket?.onClosed();
    await world.pass(5 * SECOND);
    expect([world.attempts.length, world.calls.length, world.connected]).toEqual([2, 2, 2]);
  });

  test("is not waited for longer than 15 seconds", async () => {
    world.server = () => undefined;
    await keepLive(world.ports());
    await world.pass(15 * SECOND);
    expect(world.openSockets).toBe(0);
  });

  test("ends for good when it is stopped", async () => {
    const kept = await keepLive(world.ports());
    await world.pass(MINUTE);
    kept.stop();
    world.socket?.onClosed();
    kept.online();
    await world.pass(60 * MINUTE);
    expect([world.attempts.length, world.openSockets, world.timers]).toEqual([1, 0, 0]);
  });
});

describe("never a storm", () => {
  test("a server that refuses 100 times is asked once per wait, whatever pages come and go", async () => {
    world.server = refuse;
    const refusals: number[] = [];
    let kept = await keepLive(world.ports());
    while (world.attempts.length < 100) {
      await world.pass(0);
      refusals.push(world.backoff.notBefore);
      // Pages open and close, and the network comes and goes, while the wait lasts.
      for (let page = 0; page < 5; page++) {
        kept.stop();
        kept = await keepLive(world.ports());
        await world.pass(0);
      }
      expect(world.attempts.length).toBe(refusals.length);
      await world.pass(world.backoff.notBefore - world.time - 1);
      expect(world.attempts.length).toBe(refusals.length);
      await world.pass(1);
    }
    expect(world.attempts.slice(1)).toEqual(refusals.slice(0, 99));
    expect(world.calls).toEqual(world.attempts);
    expect([world.mostOpenSockets, world.timers]).toEqual([1, 1]);
    const waits = world.attempts.slice(1).map((at, index) => at - (world.attempts[index] ?? 0));
    expect(Math.max(...waits)).toBeLessThanOrEqual(30 * MINUTE);
    expect(waits[0]).toBeLessThanOrEqual(5 * SECOND);
    expect(waits.at(-1)).toBeGreaterThan(29 * MINUTE);
  });

  test("with the shortest waits there are, it is still at most one attempt a second", async () => {
    world.server = refuse;
    world.random = 0;
    const kept = await keepLive(world.ports());
    for (let second = 0; second < 60; second++) {
      kept.online();
      await world.pass(SECOND);
    }
    expect(world.attempts.length).toBeLessThanOrEqual(61);
  });

  test("a server that takes a connection and drops it at once is left alone longer each time", async () => {
    world.server = (socket) => {
      socket.onOpen();
      queueMicrotask(() => socket.onClosed());
    };
    await keepLive(world.ports());
    await world.pass(60 * MINUTE);
    expect(world.attempts.length).toBeLessThan(14);
  });

  test("no socket is asked for while the server does not answer calls", async () => {
    world.answer = "failed";
    await keepLive(world.ports());
    await world.pass(60 * MINUTE);
    expect(world.attempts).toEqual([]);
    expect(world.calls.length).toBeLessThan(14);
  });

  test("a page that closes in the middle of an attempt leaves the wait to the next", async () => {
    world.server = () => undefined;
    const kept = await keepLive(world.ports());
    await world.pass(0);
    kept.stop();
    await keepLive(world.ports());
    await world.pass(SECOND);
    expect(world.attempts.length).toBe(1);
  });

  test("failures are forgotten once a connection has lasted half a minute", async () => {
    world.backoff = { failures: 9, notBefore: 0 };
    await keepLive(world.ports());
    await world.pass(10 * SECOND);
    expect(world.backoff).toEqual({ failures: 9, notBefore: 0 });
    await world.pass(MINUTE);
    expect(world.backoff).toEqual({ failures: 0, notBefore: 0 });
  });
});

describe("waiting", () => {
  test("is shortened when the network comes back, and being offline does not lengthen it", async () => {
    world.answer = "offline";
    const kept = await keepLive(world.ports());
    await world.pass(60 * MINUTE);
    expect(world.backoff.failures).toBe(1);
    world.backoff = { failures: 12, notBefore: world.time + 20 * MINUTE };
    kept.stop();
    world.answer = "fine";
    const next = await keepLive(world.ports());
    next.online();
    await world.pass(5 * SECOND);
    expect(world.connected).toBe(1);
  });

  test("is not believed when it is longer than any, as after a clock was put back", async () => {
    world.backoff = { failures: 3, notBefore: world.time + 24 * 60 * MINUTE };
    await keepLive(world.ports());
    await world.pass(0);
    expect(world.connected).toBe(1);
  });
});
