import { render } from "preact";
import { i18n } from "#i18n";
import "../../components/ui/base.css";
import { WelcomePage } from "../../components/welcome/welcome-page";
import { hasAccess, requestAccess } from "../../lib/app/permissions";
import { followPinned } from "../../lib/app/pinned";
import { followPolicy } from "../../lib/app/policy";
import { sendCommand } from "../../lib/app/send-command";
import { chooseLanguage, followLanguage } from "../../lib/app/speak";
import { startLanguage } from "../../lib/app/start-language";
import { connections, snapshots, startStoredState, statuses } from "../../lib/app/stored-state";

const root = document.querySelector("#app");
const policy = followPolicy();
const pinned = followPinned(document);
await startStoredState();
await startLanguage();

/** Shows the page, anew where it speaks another language than before. */
function show(): void {
  if (!root) return;
  document.title = i18n.t("welcome.pageTitle");
  render(
    <WelcomePage
      key={i18n.t("language")}
      state={{ connections, snapshots, statuses, policy, pinned }}
      effects={{
        send: sendCommand,
        requestAccess,
        hasAccess,
        discover: async (address) => (await import("../../lib/app/discover-server")).discoverServer(address),
        connect: async (request) =>
          (await import("../../lib/app/connect-server")).connectServer(request, sendCommand),
        chooseLanguage: async (language) => {
          await chooseLanguage(language);
          show();
          document.querySelector("select")?.focus();
        },
      }}
    />,
    root,
  );
}

show();
followLanguage(show);
// The part of the page that the address names is there only now.
document.getElementById(location.hash.slice(1))?.scrollIntoView();
document.documentElement.dataset.ready = "";
