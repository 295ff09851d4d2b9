/** The names of this computer that http is allowed for; the manifest and the content security policy name the same two. */
const LOOPBACK = new Set(["localhost", "127.0.0.1"]);

/** Whether a host, as `URL` gives it, is this computer: it can be reached without a network, and over http. */
export const isLoopback = (hostname: string): boolean => LOOPBACK.has(hostname);
