import { act, cleanup } from "@testing-library/preact";
import { afterEach, beforeEach, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { connections, lists, outbox, snapshots } from "../../lib/app/stored-state";
import type { Connection } from "../../lib/store/stored";

/** Has each test of a file begin with a page that nothing has been stored for, but for one connection. */
export function prepareFreshPage(connection: Connection): void {
  beforeEach(() => {
    fakeBrowser.reset();
    vi.stubGlobal("requestIdleCallback", () => 0);
    vi.stubGlobal("cancelIdleCallback", () => undefined);
    vi.spyOn(fakeBrowser.runtime, "sendMessage").mockResolvedValue();
    location.hash = "";
    outbox.value = { entries: [], tombstones: [] };
    snapshots.value = {};
    lists.value = {};
    connections.value = [connection];
  });
  afterEach(cleanup);
}

/** Lets a screen take in what has arrived, and what it asks for then. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 4; turn++) await act(() => new Promise((resolve) => setTimeout(resolve, 0)));
}
