import type { Exchange } from "./recordings.ts";

interface Reason {
  why: string;
  covers: (exchange: Exchange) => boolean;
}

const path = (pattern: RegExp) => (exchange: Exchange) => pattern.test(exchange.request.path);
const method =
  (...names: string[]) =>
  (exchange: Exchange) =>
    names.includes(exchange.request.method);

/** Why a recorded success is not read by the client. The first that fits counts. */
export const REASONS: Reason[] = [
  { why: "ids are encoded, slashes never", covers: path(/%2F/) },
  { why: "the client never asks with HEAD or OPTIONS", covers: method("HEAD", "OPTIONS") },
  {
    why: "a socket is opened by itself, and its messages are read in `socket-frames.test.ts`",
    covers: path(/^\/ws\//),
  },
  {
    why: "the server's own posts to a webhook receiver; an extension receives none",
    covers: path(/^\/pneumatic$/),
  },
  { why: "one key per person: it is copied in the web app", covers: path(/^\/accounts\/api-key$/) },
  { why: "accounts, people and groups are managed in the web app", covers: path(/^\/(v2\/)?accounts\//) },
  { why: "signing out is the web app's business", covers: path(/^\/auth\/signout$/) },
  {
    why: "templates are changed and removed in the web app, and filtered by what tasks tell",
    covers: path(/^\/templates/),
  },
  { why: "fieldsets and data sets are managed in the web app", covers: path(/^\/(fieldsets|datasets)/) },
  { why: "attachments are uploaded, never listed", covers: path(/^\/attachments/) },
  { why: "a task brings its checklists along", covers: path(/^\/v2\/tasks\/checklists\/\d+$/) },
  {
    why: "reports over many workflows are the web app's business",
    covers: path(/^\/workflows\/count/),
  },
  { why: "reports are not shown", covers: path(/^\/reports\//) },
  { why: "traits are told from shapes, never from the schema", covers: path(/^\/api\//) },
  {
    why: "the file service is found by the web app's page, never by its schema",
    covers: path(/^\/files\/openapi\.json$/),
  },
  {
    why: "the test sink of webhooks and the root are nobody's business",
    covers: path(/^\/(webhooks\/buffer)?$/),
  },
];

export function findReason(exchange: Exchange): string | undefined {
  return REASONS.find((reason) => reason.covers(exchange))?.why;
}
