import type { Browser } from "wxt/browser";

declare global {
  var browser: typeof Browser | undefined;
  var chrome: typeof Browser;
}

/**
 * What browsers offer extensions. The build puts it in the place of the module that comes with the framework, which looks
 * into a part of it first: browsers make each part when it is first touched, and the popup needs few before its first paint.
 */
export const browser = globalThis.browser ?? globalThis.chrome;
