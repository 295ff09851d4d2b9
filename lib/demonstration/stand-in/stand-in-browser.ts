import type { Browser } from "wxt/browser";
import { createEvent } from "./event";
import { createMemoryArea } from "./memory-area";

/** What the page that shows the demonstration is called. */
const PAGE = "/demonstration.html";

/** What of the browser stays as it is. */
export interface Real {
  i18n: { getMessage(name: string, substitutions?: string[]): string };
  runtime: {
    id: string;
    getURL(path: string): string;
    getManifest(): ReturnType<typeof Browser.runtime.getManifest>;
  };
}

/**
 * As much of what browsers offer extensions as the inbox and its background use, inside one page: storage lives as long as
 * the page, messages go no further than it, every host is allowed because none is reached, and alarms never ring.
 * @param real speaks the person's language, and tells who we are
 * @param leave told that something was asked for that would lead out of the demonstration
 */
export function createStandInBrowser(real: Real, leave: () => void) {
  const address = real.runtime.getURL("/");
  const sender = { id: real.runtime.id, url: address };
  const onMessage = createEvent<[unknown, typeof sender, (answer: unknown) => void]>();
  const onConnect = createEvent<[StandInPort]>();
  const nothing = async () => undefined;
  const leaveAfterwards = async () => leave();

  return {
    i18n: { getMessage: (name: string, given?: string[]) => real.i18n.getMessage(name, given) },
    storage: { local: createMemoryArea(), session: createMemoryArea() },
    runtime: {
      id: real.runtime.id,
      getURL: (path: string) => address.replace(/\/$/, "") + path.replace(/^\/inbox\.html/, PAGE),
      getManifest: () => real.runtime.getManifest(),
      getPlatformInfo: nothing,
      getContexts: async () => [],
      openOptionsPage: leaveAfterwards,
      onMessage,
      onConnect,
      connect({ name }: { name: string }): StandInPort {
        const port: StandInPort = { name, onDisconnect: createEvent() };
        onConnect.tell(port);
        return port;
      },
      sendMessage: (message: unknown): Promise<unknown> =>
        new Promise((resolve) => {
          const answer = (given: unknown) => resolve(structuredClone(given));
          if (!onMessage.tell(structuredClone(message), sender, answer).includes(true)) resolve(undefined);
        }),
    },
    permissions: {
      contains: async ({ permissions = [] }: { permissions?: string[] }) => permissions.length === 0,
      request: async () => false,
      remove: async () => false,
      getAll: async () => ({ origins: [], permissions: [] }),
      onAdded: createEvent(),
      onRemoved: createEvent(),
    },
    action: {
      setBadgeText: nothing,
      setBadgeBackgroundColor: nothing,
      setBadgeTextColor: nothing,
      setTitle: nothing,
    },
    alarms: { create: nothing, get: nothing, clear: async () => false },
    idle: { queryState: async () => "active" },
    tabs: { create: leaveAfterwards, update: leaveAfterwards, query: async () => [] },
    windows: { getCurrent: async () => ({ id: 1 }) },
    sidePanel: { open: leaveAfterwards },
  };
}

interface StandInPort {
  name: string;
  onDisconnect: ReturnType<typeof createEvent>;
}
