import { browser } from "wxt/browser";
import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { takePlace } from "../lib/demonstration/stand-in/take-place";

/** The first script of the demonstration's page. A classic one: it runs before every module of the page is read. */
export default defineUnlistedScript(() => takePlace(browser));
