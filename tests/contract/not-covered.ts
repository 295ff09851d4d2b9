import type { Exchange } from "./recordings.ts";

/** Recorded exchanges the sandbox does not stand in for, and why. */
interface Gap {
  reason: string;
  scenario?: RegExp;
  path?: RegExp;
  method?: RegExp;
  as?: RegExp;
  name?: RegExp;
}

/** How many exchanges agree today. The test fails if it becomes fewer. */
export const COVERED_AT_LEAST = { "v7.3": 1588, "v5.0": 128 };

/** The first that fits an exchange gives the reason. */
const GAPS: Gap[] = [
  { as: /^guest$/, reason: "Guests have no inbox and no key: the extension is not for them." },
  {
    scenario: /^websocket/,
    reason: "What comes through a socket: its readers are tried in `socket-frames.test.ts`.",
  },
  {
    scenario: /^file-service$/,
    name: /^(?:start form|guest|deleted workflow):|file of the guest/,
    reason: "Files of start forms and guests: these are not used yet.",
  },
  {
    scenario: /^file-service$/,
    name: /^(?:outage|store):/,
    reason: "Outages inside an installation; tests switch faults instead.",
  },
  {
    scenario: /^file-service$/,
    name: /^rate limit:/,
    reason: "The limits are switched off here, and looked at in the sandbox's own tests.",
  },
  {
    scenario: /^file-service$/,
    name: /^(?:session|new key):/,
    reason: "Keys made and tokens signed out on the way, which no replay knows.",
  },
  {
    scenario: /^file-service$/,
    name: /gzip|zero byte|^dots$|last ten bytes|two ranges|web app/,
    reason: "Compression, refusals and broken ranges of nginx, and the web app's own origin.",
  },
  {
    scenario: /^file-service$/,
    name: /100 MiB|106 MiB|over the limit of nginx/,
    reason: "A hundred megabytes are not sent in a test.",
  },
  { scenario: /^webhook-deliveries$/, reason: "What the server posts to a receiver: no client sees it." },
  {
    scenario: /^errors$/,
    name: /^latin-1 body$/,
    reason: "Recordings are UTF-8: a body in another encoding cannot be written down in them.",
  },
  {
    scenario: /^inbox-timeline$/,
    path: /^\/accounts\/notifications/,
    reason: "Most of these notifications come of changes to workflows.",
  },
  {
    scenario: /^workflow-actions$/,
    name: /^events \(2\)$/,
    reason: "Most lines of this log come of changes to the workflow.",
  },
  {
    scenario:
      /^(?:complete-by-all|complete-fieldsets|complete-ok-all-types|errors|file-service|revert|task-get)$/,
    path: /^\/workflows\/\d+(?:\/snooze)?$/,
    reason: "Workflows of which only tasks are staged.",
  },
  {
    path: /^\/webhooks\/buffer/,
    reason: "The server's own test sink of webhooks is not used.",
  },
  {
    scenario: /^template-and-run$/,
    path: /^\/templates(?:\/\d+)?$/,
    name: /^(?:create|get as)/,
    reason: "Whole templates are shown in today's shape alone.",
  },
  {
    scenario: /^kickoff-fieldsets$/,
    path: /^\/templates$/,
    method: /POST/,
    reason: "The template of this scenario is there from its start.",
  },
  {
    path: /^\/templates\/(?:titles-by-(?!tasks|workflows)|public)|^\/(?:datasets|fieldsets)/,
    reason: "Other filters, public forms and data sets are not used.",
  },
  {
    scenario: /^revert$/,
    name: /^second step again$/,
    reason: "The sandbox does not write values into the texts of later steps.",
  },
  { path: /^\/reports\//, reason: "Reports are not used." },
  { path: /^\/attachments\/check-permission$/, reason: "Asked by the file service, not by clients." },
  {
    path: /^\/accounts\/(?:account|users\/active-count|user\/contacts)$|^\/v2\/accounts\/plan$/,
    reason: "Account, plan and contacts are not used.",
  },
  { path: /^\/accounts\/user$/, method: /PUT/, reason: "The profile is read, never changed." },
  { path: /^\/accounts\/groups(?:$|\/)/, method: /POST/, reason: "Groups are read, never changed." },
  { path: /^\/accounts\/groups\/\d+$/, reason: "Groups are read from their list." },
  {
    scenario: /^openapi$/,
    reason: "Only whether the schema exists is asked, see auth-context and the sandbox's own tests.",
  },
];

/** The reason why an exchange is not replayed, or null if it is. */
export function reasonFor(scenario: string, exchange: Exchange): string | null {
  const { method, path } = exchange.request;
  const gap = GAPS.find(
    (candidate) =>
      (candidate.scenario?.test(scenario) ?? true) &&
      (candidate.path?.test(path) ?? true) &&
      (candidate.method?.test(method) ?? true) &&
      (candidate.as?.test(exchange.as) ?? true) &&
      (candidate.name?.test(exchange.name) ?? true),
  );
  return gap?.reason ?? null;
}
