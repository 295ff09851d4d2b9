import type { Browser } from "wxt/browser";
import { PAGE_PORT } from "../messages/command";

/** Knows whether a page of ours is shown: each holds a port open as long as it is. */
export interface OpenPages {
  isAnyOpen: () => boolean;
  onConnect: (port: Browser.runtime.Port) => void;
}

/** Counts open ports and tells when the last one closed. */
export function trackPages(onAllClosed: () => void): OpenPages {
  const ports = new Set<Browser.runtime.Port>();
  return {
    isAnyOpen: () => ports.size > 0,
    onConnect(port) {
      if (port.name !== PAGE_PORT) return;
      ports.add(port);
      port.onDisconnect.addListener(() => {
        ports.delete(port);
        if (ports.size === 0) onAllClosed();
      });
    },
  };
}
