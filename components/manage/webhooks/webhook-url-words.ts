import { i18n } from "#i18n";
import { checkWebhookUrl, type WebhookProblem, type WebhookWarning } from "../../../lib/webhooks/webhook-url";

const PROBLEMS = {
  empty: "webhooks.problem.empty",
  "too-long": "webhooks.problem.tooLong",
  "not-a-url": "webhooks.problem.notAUrl",
  "not-web": "webhooks.problem.notWeb",
  "single-label-host": "webhooks.problem.singleLabelHost",
  "bad-host": "webhooks.problem.badHost",
} as const satisfies Record<WebhookProblem, string>;

const WARNINGS = {
  insecure: "webhooks.warning.insecure",
  "private-host": "webhooks.warning.privateHost",
  credentials: "webhooks.warning.credentials",
  secret: "webhooks.warning.secret",
} as const satisfies Record<WebhookWarning, string>;

/** Why an address cannot be subscribed, or null when it can. */
export function urlError(text: string): string | null {
  const checked = checkWebhookUrl(text);
  return checked.ok ? null : i18n.t(PROBLEMS[checked.problem]);
}

/** What a person should know about an address that can be subscribed, or null. */
export function urlWarning(text: string): string | null {
  const checked = checkWebhookUrl(text);
  if (!checked.ok || checked.warnings.length === 0) return null;
  return checked.warnings.map((warning) => i18n.t(WARNINGS[warning])).join(" ");
}
