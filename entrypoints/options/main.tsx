import { render } from "preact";
import "../../components/ui/base.css";
import { OptionsPage } from "../../components/options/options-page";
import { forgetAutomations } from "../../lib/app/automation-memory";
import { callPuq, connectAutomations } from "../../lib/app/call-puq";
import { openShortcuts } from "../../lib/app/open-shortcuts";
import { followPolicy } from "../../lib/app/policy";
import * as permissions from "../../lib/app/permissions";
import { sendCommand } from "../../lib/app/send-command";
import { followStoredAutomations, readAutomationOrigins } from "../../lib/app/stored-automations";
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
await startStoredState();
if (root) {
  render(
    <OptionsPage
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
      }}
    />,
    root,
  );
  document.documentElement.dataset.ready = "";
}
