import { browser } from "wxt/browser";
import { defineBackground } from "wxt/utils/define-background";
import { createEngine, type Engine } from "../lib/background/engine";
import { answerCommands } from "../lib/background/messages";
import { openNotification } from "../lib/background/notifications";
import { openFound, suggest } from "../lib/background/omnibox";
import { trackPages } from "../lib/background/open-pages";
import { createPageMenu, launchWithPage } from "../lib/background/page-menu";
import type { Ports } from "../lib/background/ports";
import { OUTBOX_ALARM, POLL_ALARM, REMINDERS_ALARM } from "../lib/background/schedule";
import { runShortcut } from "../lib/background/shortcuts";
import { openWelcome } from "../lib/background/welcome";
import { noteHealed } from "../lib/store/healed";
import { onHealed } from "../lib/store/item";

export default defineBackground({
  main() {
    const pages = trackPages(() => engine.onPagesClosed());
    const ports: Ports = {
      now: Date.now,
      random: Math.random,
      fetch: (input, init) => fetch(input, init),
      isOnline: () => navigator.onLine,
      mayReach: (origin) => browser.permissions.contains({ origins: [originPattern(origin)] }),
      isPageOpen: pages.isAnyOpen,
    };
    const engine = createEngine(ports);
    onHealed((key) => void noteHealed(key, ports.now()));

    // Every listener stands here, registered in the first turn: the browser wakes us only for those.
    browser.runtime.onInstalled.addListener(({ reason }) => {
      void createPageMenu();
      engine.onBrowserStart();
      if (reason === "install") void openWelcome();
    });
    browser.contextMenus.onClicked.addListener((info, tab) => void launchWithPage(info, tab, ports.now()));
    browser.runtime.onStartup.addListener(() => engine.onBrowserStart());
    browser.runtime.onConnect.addListener(pages.onConnect);
    browser.runtime.onMessage.addListener(answerCommands(ports, engine));
    browser.alarms.onAlarm.addListener(({ name }) => {
      if (name === POLL_ALARM) engine.onPollAlarm();
      if (name === OUTBOX_ALARM) engine.drain();
      if (name === REMINDERS_ALARM) engine.onRemindersAlarm();
    });
    // Firefox on Android knows neither keys nor words in the address bar.
    browser.commands?.onCommand.addListener((command, tab) => void runShortcut(command, tab));
    browser.omnibox?.onInputChanged.addListener(
      (typed, offer) => void suggest(typed, offer, import.meta.env.FIREFOX),
    );
    browser.omnibox?.onInputEntered.addListener((chosen, where) => void openFound(chosen, where));
    browser.idle.onStateChanged.addListener((state) => {
      if (state === "active") engine.onActive();
    });
    browser.storage.managed?.onChanged?.addListener(() => engine.onPolicyChange());
    browser.permissions.onAdded.addListener(() => {
      listenToNotifications(engine);
      engine.onAccessChange();
    });
    browser.permissions.onRemoved.addListener(() => engine.onAccessChange());
    listenToNotifications(engine);
    // Chrome's worker has no such event; there the alarm and open pages notice.
    globalThis.addEventListener("online", () => engine.onOnline());
    protectStorage();
    engine.wake();
  },
});

/** Only there once the person has allowed notifications. Adding the same listener again changes nothing. */
function listenToNotifications(engine: Engine): void {
  browser.notifications?.onClicked.addListener(openNotification);
  browser.notifications?.onButtonClicked?.addListener(engine.pressButton);
}

/** Keeps stored state from content scripts, where the browser can; we have none. */
function protectStorage(): void {
  browser.storage.local.setAccessLevel?.({ accessLevel: "TRUSTED_CONTEXTS" })?.catch(() => undefined);
}

/** Firefox knows no ports in patterns; without one a pattern covers them all (browser platform §2). */
const originPattern = (origin: string) => {
  const { protocol, hostname } = new URL(origin);
  return `${protocol}//${hostname}/*`;
};
