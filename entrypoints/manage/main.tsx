import { render } from "preact";
import "../../components/ui/base.css";
import { ManagePage } from "../../components/manage/manage-page";
import { manageServices } from "../../components/manage/manage-services";
import { startPlace } from "../../components/manage/place";
import { i18n } from "#i18n";
import { followLanguage } from "../../lib/app/speak";
import { startLanguage } from "../../lib/app/start-language";
import { connections, startStoredState } from "../../lib/app/stored-state";

const root = document.querySelector("#app");
await startStoredState();
await startLanguage();
startPlace(globalThis);
if (root) {
  const show = () =>
    render(<ManagePage key={i18n.t("language")} connections={connections} services={manageServices} />, root);
  show();
  followLanguage(show);
  document.documentElement.dataset.ready = "";
}
