import { browser } from "wxt/browser";
import { isRecord } from "../http/json";
import { parseServerAddress } from "../text/server-address";
import type { QuietSpan, Settings } from "./stored";

/** What an administrator has set; `docs/administrators.md` explains each. What is undefined is the person's to decide. */
export interface Policy {
  /** Where to connect: the address of the API, or of any page of the web app. Without a trailing slash. */
  server?: string;
  /** False: to no other server than that. */
  otherServers?: boolean;
  /** Base address of the file service, without a trailing slash. */
  fileService?: string;
  /** The shortest time between two checks that nobody asked for, in seconds. */
  pollSeconds?: number;
  notifications?: boolean;
  /** By the weekday they begin on, from Sunday. */
  quietHours?: (QuietSpan | null)[];
  /** Whether puq.ai may be used. */
  automations?: boolean;
}

/** What was set as it is, and what of it makes no sense. */
export interface ReadPolicy {
  policy: Policy;
  /** Names of values that are not known or not as they should be, such as `quietHours.monday`. They count as not set. */
  ignored: string[];
}

/** Weekdays as a policy names them, from Sunday. */
export const QUIET_DAYS = [
  "sunday",
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
] as const;
/** No longer than the wait while the computer is locked. */
const LONGEST_POLL_SECONDS = 900;

const flag = (value: unknown) => (typeof value === "boolean" ? value : undefined);

function readAddress(value: unknown): string | undefined {
  const parsed = parseServerAddress(typeof value === "string" ? value : "");
  return parsed.ok ? parsed.address : undefined;
}

const READERS: { [Name in keyof Policy]-?: (value: unknown) => Policy[Name] | undefined } = {
  server: readAddress,
  otherServers: flag,
  fileService: readAddress,
  pollSeconds: (value) =>
    Number.isInteger(value) && Number(value) >= 60 && Number(value) <= LONGEST_POLL_SECONDS
      ? Number(value)
      : undefined,
  notifications: flag,
  quietHours: (value) => (isRecord(value) ? QUIET_DAYS.map((day) => readQuietSpan(value[day])) : undefined),
  automations: flag,
};

/** Reads what the browser hands over of a policy. Anything wrong costs none of the rest. */
export function parsePolicy(managed: Record<string, unknown>): ReadPolicy {
  const policy: Policy = {};
  for (const [name, read] of Object.entries(READERS)) {
    const value = read(managed[name]);
    if (value !== undefined) Object.assign(policy, { [name]: value });
  }
  const { quietHours } = managed;
  const days = isRecord(quietHours) ? Object.entries(quietHours) : [];
  const wrongDays = days.filter(
    ([day, hours]) => !QUIET_DAYS.some((one) => one === day) || !readQuietSpan(hours),
  );
  return {
    policy,
    ignored: [
      ...Object.keys(managed).filter((name) => !(name in policy)),
      ...wrongDays.map(([day]) => `quietHours.${day}`),
    ],
  };
}

/**
 * Asks the browser what an administrator has set. Firefox rejects where there is no policy, and on Android knows none;
 * that is nothing.
 */
export async function readPolicy(): Promise<ReadPolicy> {
  return parsePolicy((await browser.storage.managed?.get(null).catch(() => null)) ?? {});
}

/** The person's settings with the administrator's in their place. */
export function withPolicy(settings: Settings, { notifications, quietHours }: Policy): Settings {
  return {
    ...settings,
    ...(notifications !== undefined && { notifications }),
    ...(quietHours && { quiet: { ...settings.quiet, hours: quietHours } }),
  };
}

/** Whether a server is the one that was set, by its API or its web app. */
export function isSetServer(server: string, { api, web }: { api: string; web: string | null }): boolean {
  const { hostname } = new URL(server);
  return [api, web].some((address) => address !== null && new URL(address).hostname === hostname);
}

/** Reads hours such as `18:00-08:30`; null for anything else. */
export function readQuietSpan(hours: unknown): QuietSpan | null {
  const [from, to, ...more] = String(hours).split("-").map(readTime);
  const isSpan = from !== undefined && to !== undefined && more.length === 0 && !Number.isNaN(from + to);
  return isSpan ? { from, to } : null;
}

/** Minutes from midnight, or NaN. */
function readTime(time: string): number {
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time) ?? [];
  return Number(hours) * 60 + Number(minutes);
}
