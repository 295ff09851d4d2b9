/**
 * The browser's lock manager, as far as we use it, whose holders can die: what a stopped worker held is free again.
 */
export class MortalLocks {
  #tails = new Map<string, Promise<unknown>>();

  async request<Value>(
    name: string,
    options: { ifAvailable?: boolean } | ((lock: object | null) => Value | Promise<Value>),
    work?: (lock: object | null) => Value | Promise<Value>,
  ): Promise<Value> {
    const run = typeof options === "function" ? options : work;
    if (!run) throw new TypeError("No work");
    const held = this.#tails.get(name);
    if (held && typeof options !== "function" && options.ifAvailable) return run(null);
    const turn = Promise.resolve(held).then(() => run({}));
    const tail = turn.catch(() => undefined);
    this.#tails.set(name, tail);
    void tail.then(() => {
      if (this.#tails.get(name) === tail) this.#tails.delete(name);
    });
    return turn;
  }
}

/** Gives this context a lock manager of its own; what holders of the former one held is free. */
export function installLocks(): void {
  Object.defineProperty(navigator, "locks", { value: new MortalLocks(), configurable: true });
}
