import "../ui/base.css";
import { startPage } from "./start-page";

// The page itself says where it is shown: a script of its own that does would be one more to load before the first paint.
const root = document.getElementById("app");
const at = root?.dataset.surface;
if (root && at) void startPage(at === "popup" || at === "side" ? at : "tab", root);
