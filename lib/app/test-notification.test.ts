import { describe, expect, it, vi } from "vitest";
import { browser } from "wxt/browser";
import { showTestNotification } from "./test-notification";

type Listener = (id: string) => void;

/** A browser whose notifications go as a test says. `says`: it tells of those it has shown, as Firefox does. */
function useNotifications({ level = "granted", lists = false, says = false, answers = true }) {
  const listeners = new Set<Listener>();
  const shown: Record<string, true> = {};
  const create = vi.fn(async (id: string) => {
    if (lists) shown[id] = true;
    if (says) for (const listener of listeners) listener(id);
    return answers ? id : new Promise<string>(() => undefined);
  });
  Object.assign(browser, {
    notifications: {
      create,
      getAll: async () => shown,
      getPermissionLevel: async () => level,
      onShown: {
        addListener: (listener: Listener) => listeners.add(listener),
        removeListener: (listener: Listener) => listeners.delete(listener),
      },
    },
  });
  return { create, listeners };
}

describe("a notification on trial", () => {
  it("is seen when the browser says so", async () => {
    const { listeners } = useNotifications({ says: true, lists: true });
    expect(await showTestNotification()).toBe("seen");
    expect(listeners.size).toBe(0);
  });

  it("is listed when the browser has it and says nothing", async () => {
    useNotifications({ lists: true });
    expect(await showTestNotification()).toBe("listed");
  });

  it("is lost when the browser has it no longer, or never answers", async () => {
    useNotifications({ answers: false });
    expect(await showTestNotification()).toBe("lost");
  });

  it("is not tried where they are blocked", async () => {
    const { create } = useNotifications({ level: "denied" });
    expect(await showTestNotification()).toBe("blocked");
    expect(create).not.toHaveBeenCalled();
  });

  it("rejects where the browser refuses it", async () => {
    const { create } = useNotifications({});
    create.mockRejectedValue(new Error("refused"));
    await expect(showTestNotification()).rejects.toThrow("refused");
  });
});
