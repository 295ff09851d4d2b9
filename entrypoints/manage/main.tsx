import { render } from "preact";
import "../../components/ui/base.css";
import { ManagePage } from "../../components/manage/manage-page";
import { manageServices } from "../../components/manage/manage-services";
import { startPlace } from "../../components/manage/place";
import { connections, startStoredState } from "../../lib/app/stored-state";

const root = document.querySelector("#app");
await startStoredState();
startPlace(globalThis);
if (root) {
  render(<ManagePage connections={connections} services={manageServices} />, root);
  document.documentElement.dataset.ready = "";
}
