import type { ColorScheme, Preferences, ShownNotification } from "../driver.ts";
import type { Doorhangers, InnerModules, InnerPolicies, InnerServices } from "./privileged-api.ts";

/** Functions that run in Firefox's own scope, with all its rights. Each is self-contained. */
declare const WebExtensionPolicy: InnerPolicies;
declare const ChromeUtils: InnerModules;
declare const Services: InnerServices;
declare const PopupNotifications: Doorhangers;
declare const Ci: { nsIScriptError: unknown; nsIHttpChannel: unknown };
declare const CustomizableUI: { AREA_NAVBAR: string; addWidgetToArea(widget: string, area: string): void };
declare const gBrowser: { selectedTab: object };
declare const Cr: { NS_ERROR_OFFLINE: number; NS_ERROR_UNKNOWN_HOST: number };

export async function addPermissions(id: string, origins: string[], permissions: string[]) {
  const url = "resource://gre/modules/ExtensionPermissions.sys.mjs";
  const { ExtensionPermissions } = ChromeUtils.importESModule(url);
  await ExtensionPermissions.add(id, { origins, permissions }, WebExtensionPolicy.getByID(id).extension);
}

/** Puts our button on the toolbar, where it would be behind the puzzle piece otherwise. */
export function pinToToolbar(id: string) {
  const { ExtensionCommon } = ChromeUtils.importESModule("resource://gre/modules/ExtensionCommon.sys.mjs");
  const widget = `${ExtensionCommon.makeWidgetId(id)}-browser-action`;
  CustomizableUI.addWidgetToArea(widget, CustomizableUI.AREA_NAVBAR);
}

/** Clicks the permission question's button, if the question is open. */
export function answerDoorhanger(allow: boolean): boolean {
  const doorhanger = document.getElementById("addon-webext-permissions-notification");
  if (!doorhanger || !PopupNotifications.isPanelOpen) return false;
  const { button, secondaryButton } = doorhanger as HTMLElement & {
    button: HTMLElement;
    secondaryButton: HTMLElement;
  };
  (allow ? button : secondaryButton).click();
  return true;
}

export function readBackgroundState(id: string): string {
  return WebExtensionPolicy.getByID(id).extension.backgroundState;
}

/** Gives the state that it is in right then: what it waits for may wake it again at once. */
export async function terminateBackground(id: string): Promise<string> {
  const { extension } = WebExtensionPolicy.getByID(id);
  await extension.terminateBackground({ ignoreDevToolsAttached: true });
  return extension.backgroundState;
}

export function wakeupBackground(id: string): Promise<void> {
  return WebExtensionPolicy.getByID(id).extension.wakeupBackground();
}

/** For every page from now on. */
export function overrideColorScheme(scheme: ColorScheme) {
  Services.prefs.setIntPref("layout.css.prefers-color-scheme.content-override", scheme === "dark" ? 0 : 1);
}

/** As if the person had set them in Firefox's own settings and those of the system. */
export function overridePreferences({ forcedColors = false, reducedMotion = false }: Preferences) {
  Services.prefs.setIntPref("browser.display.document_color_use", forcedColors ? 2 : 0);
  Services.prefs.setIntPref("ui.prefersReducedMotion", reducedMotion ? 1 : 0);
}

/**
 * Loopback is reached in Firefox's offline mode too, so the requests are cancelled besides. `navigator.onLine` follows
 * the mode.
 */
export function setNetwork(offline: boolean) {
  const here = window as Window & { requestCutter?: Parameters<InnerServices["obs"]["addObserver"]>[0] };
  Services.io.offline = offline;
  if (!offline && here.requestCutter) {
    Services.obs.removeObserver(here.requestCutter, "http-on-modify-request");
    delete here.requestCutter;
  }
  if (offline && !here.requestCutter) {
    here.requestCutter = {
      observe: (subject) => subject.QueryInterface(Ci.nsIHttpChannel).cancel(Cr.NS_ERROR_OFFLINE),
    };
    Services.obs.addObserver(here.requestCutter, "http-on-modify-request");
  }
}

/** Requests fail as where a name leads nowhere, or go out again. */
export function setNames(lead: boolean) {
  const here = window as Window & { nameCutter?: Parameters<InnerServices["obs"]["addObserver"]>[0] };
  if (here.nameCutter) Services.obs.removeObserver(here.nameCutter, "http-on-modify-request");
  delete here.nameCutter;
  if (lead) return;
  here.nameCutter = {
    observe: (subject) => subject.QueryInterface(Ci.nsIHttpChannel).cancel(Cr.NS_ERROR_UNKNOWN_HOST),
  };
  Services.obs.addObserver(here.nameCutter, "http-on-modify-request");
}

/** Errors whose source is one of the extension's files. */
export function listErrors(id: string): string[] {
  const host = WebExtensionPolicy.getByID(id).mozExtensionHostname;
  const warning = 1;
  return Services.console.getMessageArray().flatMap((message) => {
    try {
      message.QueryInterface(Ci.nsIScriptError);
    } catch {
      return [];
    }
    const { sourceName = "", errorMessage = "", flags = 0, lineNumber, columnNumber } = message;
    // Firefox says so whenever a page or the background ends with an answer still to come, or a timer to be set
    const isAboutAnEnd =
      /^(Promise (resolved|rejected) after context unloaded|NS_ERROR_NOT_INITIALIZED: $)/.test(errorMessage);
    // and this whenever a socket is refused or cut, which tests look at on the server's side
    const isAboutASocket = /^(Firefox can.t establish a|The) connection to (the server at )?wss?:/.test(
      errorMessage,
    );
    return sourceName.includes(host) && !(flags & warning) && !isAboutAnEnd && !isAboutASocket
      ? [`${errorMessage} (${sourceName}:${lineNumber}:${columnNumber})`]
      : [];
  });
}

/** Firefox has one process for all pages of extensions, the background among them. */
export async function readMemory(): Promise<Record<string, number>> {
  const { children } = await ChromeUtils.requestProcInfo();
  const ours = children.filter(({ type }) => type === "extension");
  return Object.fromEntries(ours.map(({ memory }) => ["pages and background together", memory]));
}

/** Alert windows on show. */
export function listAlerts(): ShownNotification[] {
  const read = (alert: Window, id: string) => {
    const label = alert.document.getElementById(id);
    return label?.getAttribute("value") ?? label?.textContent ?? null;
  };
  return [...Services.wm.getEnumerator("alert:alert")].map((alert) => ({
    id: null,
    title: read(alert, "alertTitleLabel"),
    message: read(alert, "alertTextLabel"),
  }));
}

/** Tells the extension that an entry of its menu was chosen over the tab in front, with the rights that brings. */
export function clickMenuEntry(id: string, info: object): void {
  const { extension } = WebExtensionPolicy.getByID(id);
  extension.tabManager.addActiveTabPermission(gBrowser.selectedTab);
  extension.emit("webext-menu-menuitem-click", { editable: false, ...info }, gBrowser.selectedTab);
}

/** Tells the extension that words were entered after its keyword in the address bar. */
export function enterOmnibox(id: string, words: string): void {
  const { extension } = WebExtensionPolicy.getByID(id);
  extension.emit("webext-omnibox-input-entered", words, "newForegroundTab");
}
