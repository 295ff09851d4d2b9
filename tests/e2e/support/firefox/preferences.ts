import type { LaunchOptions } from "../driver.ts";

type Preferences = Record<string, string | number | boolean>;

const LOOPBACK_ONLY: Preferences = {
  "network.proxy.type": 1,
  "network.proxy.http": "127.0.0.1",
  "network.proxy.http_port": 9,
  "network.proxy.ssl": "127.0.0.1",
  "network.proxy.ssl_port": 9,
  "network.proxy.no_proxies_on": "localhost, 127.0.0.1",
  "network.trr.mode": 5,
};

/** Nothing that calls home, asks, animates or starts early. */
const QUIET: Preferences = {
  "app.normandy.enabled": false,
  "app.update.disabledForTesting": true,
  "browser.aboutwelcome.enabled": false,
  "browser.safebrowsing.malware.enabled": false,
  "browser.safebrowsing.phishing.enabled": false,
  "browser.sessionstore.resume_from_crash": false,
  "browser.shell.checkDefaultBrowser": false,
  "browser.startup.homepage_override.mstone": "ignore",
  "browser.startup.page": 0,
  "datareporting.policy.dataSubmissionEnabled": false,
  "dom.ipc.processCount": 1,
  "dom.ipc.processPrelaunch.enabled": false,
  "extensions.installDistroAddons": false,
  "media.gmp-manager.updateEnabled": false,
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "network.dns.disablePrefetch": true,
  "nimbus.rollouts.enabled": false,
  "toolkit.cosmeticAnimations.enabled": false,
};

/** The preferences of a throw-away profile. */
export function preferencesFor(
  { network = "loopback" }: LaunchOptions,
  uuids: Record<string, string>,
): Preferences {
  return {
    ...QUIET,
    ...(network === "loopback" && LOOPBACK_ONLY),
    "extensions.webextensions.uuids": JSON.stringify(uuids),
    "extensions.webextensions.keepUuidOnUninstall": true,
    // JSON as plain text, so that the extension's manifest can be shown without the viewer's scripts
    "devtools.jsonview.enabled": false,
    // notifications as windows of the browser, which can be seen without a desktop
    "alerts.useSystemBackend": false,
  };
}
