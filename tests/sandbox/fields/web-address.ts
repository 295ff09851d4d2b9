const LABEL = "[a-z0-9\\u00a1-\\uffff](?:[a-z0-9\\u00a1-\\uffff-]{0,61}[a-z0-9\\u00a1-\\uffff])?";
const TOP = "(?:[a-z\\u00a1-\\uffff-]{2,63}|xn--[a-z0-9]{1,59})";
const HOST = `(?:(?:\\d{1,3}\\.){3}\\d{1,3}|\\[[0-9a-f:.]+\\]|(?:${LABEL}\\.)+${TOP}\\.?|localhost)`;
const REST = `(?::\\d{2,5})?(?:[/?#]\\S*)?`;
const ABSOLUTE = new RegExp(`^(?:https?|ftps?)://(?:[^\\s:@/]+(?::[^\\s:@/]*)?@)?${HOST}${REST}$`, "i");
const LOOSE = new RegExp(`^(?:(?:https?|ftps?)://|//)?(?:[^\\s:@/]+(?::[^\\s:@/]*)?@)?${HOST}${REST}$`, "i");

/** What Django's URL field takes, for webhooks: an absolute address with a dotted host (reference §18). */
export function isAbsoluteAddress(text: string): boolean {
  return ABSOLUTE.test(text);
}

/** What a url field takes: scheme-less addresses too, and anything that parses as `user:password@host` (reference §11). */
export function isLooseAddress(text: string): boolean {
  return LOOSE.test(text);
}

/** Addresses the server fails on with 500 instead of refusing them (reference §30, item 7). */
export function breaksTheServer(text: string): boolean {
  return /^\w+:\/\/[^/?#]*\w\.\.\w/.test(text);
}
