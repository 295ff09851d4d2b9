import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { offerWorld } from "../lib/demonstration/offer-world";

/** The second script of the demonstration's page: what is the background elsewhere, and the server it talks to. */
export default defineUnlistedScript(offerWorld);
