import { render } from "preact";
import { browser } from "wxt/browser";
import "../../components/inbox/start";
import { DemonstrationBar } from "../../components/demonstration/demonstration-bar";
import { startLanguage } from "../../lib/app/start-language";
import { START_EVENT } from "../../lib/demonstration/events";
import { chosen } from "../../lib/messages/create-i18n";

await startLanguage();
// What is invented speaks as the page does.
Object.assign(browser.i18n, chosen.messages);
dispatchEvent(new Event(START_EVENT));

const bar = document.getElementById("bar");
if (bar) render(<DemonstrationBar />, bar);
