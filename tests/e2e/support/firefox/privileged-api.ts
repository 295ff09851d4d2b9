/** The few parts of Firefox's own inner API that these tests use, as types. */
export interface InnerExtension {
  backgroundState: string;
  apiManager: {
    global: {
      browserActionFor(extension: InnerExtension): {
        openPopup(window: Window, open: boolean): Promise<void>;
      };
    };
  };
  emit(event: "webext-menu-menuitem-click", info: object, tab: object): void;
  emit(event: "webext-omnibox-input-entered", words: string, where: string): void;
  tabManager: { addActiveTabPermission(tab: object): void };
  terminateBackground(options: { ignoreDevToolsAttached: boolean }): Promise<void>;
  wakeupBackground(): Promise<void>;
}

export interface InnerPolicies {
  getByID(id: string): { extension: InnerExtension; mozExtensionHostname: string };
}

interface ExtensionPermissions {
  add(
    id: string,
    permissions: { origins: string[]; permissions: string[] },
    extension: InnerExtension,
  ): Promise<void>;
}

export interface InnerModules {
  importESModule(url: "resource://gre/modules/ExtensionPermissions.sys.mjs"): {
    ExtensionPermissions: ExtensionPermissions;
  };
  importESModule(url: "resource://gre/modules/ExtensionCommon.sys.mjs"): {
    ExtensionCommon: { makeWidgetId(id: string): string };
  };
  /** Of the processes that Firefox has started. `memory` in bytes. */
  requestProcInfo(): Promise<{ children: { type: string; memory: number }[] }>;
}

interface Request {
  cancel(status: number): void;
  loadInfo: {
    loadingPrincipal: { addonId?: string } | null;
    triggeringPrincipal: { addonId?: string } | null;
  };
}

interface RequestObserver {
  observe(subject: { QueryInterface(kind: unknown): Request }): void;
}

export interface InnerServices {
  console: {
    getMessageArray(): {
      QueryInterface(kind: unknown): unknown;
      sourceName?: string;
      errorMessage?: string;
      lineNumber?: number;
      columnNumber?: number;
      flags?: number;
    }[];
  };
  focus: { activeWindow: Window | null };
  io: { offline: boolean };
  obs: {
    addObserver(observer: RequestObserver, topic: string): void;
    removeObserver(observer: RequestObserver, topic: string): void;
  };
  prefs: { setIntPref(name: string, value: number): void };
  wm: { getEnumerator(kind: string): Iterable<Window> };
}

export interface Doorhangers {
  isPanelOpen: boolean;
}
