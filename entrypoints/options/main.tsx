import { render } from "preact";
import { i18n } from "#i18n";
import "../../components/ui/base.css";
import { OptionsPage } from "../../components/options/options-page";
import { forgetAutomations } from "../../lib/app/automation-memory";
import { callPuq, connectAutomations } from "../../lib/app/call-puq";
import { openShortcuts } from "../../lib/app/open-shortcuts";
import { chooseAppearance, followAppearance } from "../../lib/app/appearance";
import { followPolicy, startPolicy } from "../../lib/app/policy";
import * as permissions from "../../lib/app/permissions";
import { chooseLanguage, followLanguage } from "../../lib/app/speak";
import { startLanguage } from "../../lib/app/start-language";
import { sendCommand } from "../../lib/app/send-command";
import { followStoredAutomations, readAutomationOrigins } from "../../lib/app/stored-automations";
import { readLaunchPreferences } from "../../lib/app/stored-launch";
import {
  connections,
  lists,
  outbox,
  settings,
  snapshots,
  startStoredState,
  statuses,
} from "../../lib/app/stored-state";
import { showTestNotification } from "../../lib/app/test-notification";
import { countDrafts } from "../../lib/store/drafts";

const root = document.querySelector("#app");
await Promise.all([startStoredState(), startPolicy()]);
await startLanguage();

/** Shows the page, anew where it speaks another language than before. */
function show(): void {
  if (!root) return;
  render(
    <OptionsPage
      key={i18n.t("language")}
      state={{
        policy: followPolicy(),
        automations: followStoredAutomations().value,
        connections,
        lists,
        outbox,
        settings,
        snapshots,
        statuses,
      }}
      effects={{
        ...permissions,
        releaseAccess: async (keep) =>
          permissions.releaseAccess([...keep, ...(await readAutomationOrigins())]),
        send: sendCommand,
        callPuq,
        connectAutomations,
        forgetAutomations,
        discover: async (address) => (await import("../../lib/app/discover-server")).discoverServer(address),
        connect: async (request) =>
          (await import("../../lib/app/connect-server")).connectServer(request, sendCommand),
        replaceKey: async (connection, credential) =>
          (await import("../../lib/app/connect-server")).replaceKey(connection, credential, sendCommand),
        showTestNotification,
        countDrafts,
        readDiagnostics: async (known) =>
          (await import("../../lib/app/diagnostics/read-diagnostics")).readDiagnostics(known),
        resetCaches: async () => (await import("../../lib/app/diagnostics/reset-caches")).resetCaches(),
        readUnsent: async (connected) =>
          (await import("../../lib/app/diagnostics/unsent-answers")).readUnsent(connected),
        openShortcuts,
        readLaunches: readLaunchPreferences,
        chooseAppearance: (changes) => {
          chooseAppearance(changes);
          show();
        },
        chooseLanguage: async (language) => {
          await chooseLanguage(language);
          show();
        },
      }}
    />,
    root,
  );
}

show();
followLanguage(show);
followAppearance(["theme", "density", "start"], show);
if (root) {
  document.documentElement.dataset.ready = "";
}
