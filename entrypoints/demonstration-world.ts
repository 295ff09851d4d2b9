import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { offerWorld } from "../lib/demonstration/offer-world";

/** The second script of the demonstration's page: what is the background elsewhere, and the server it talks to. */
// A function written here is left out where the framework only reads what kind of script this is, with all that it imports.
export default defineUnlistedScript(() => offerWorld());
