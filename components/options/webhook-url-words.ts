import { i18n } from "#i18n";
import { checkWebhookUrl, type WebhookProblem, type WebhookWarning } from "../../lib/app/webhook-url";

const PROBLEMS = {
  empty: "options.webhooks.problem.empty",
  "too-long": "options.webhooks.problem.tooLong",
  "not-a-url": "options.webhooks.problem.notAUrl",
  "not-web": "options.webhooks.problem.notWeb",
  "single-label-host": "options.webhooks.problem.singleLabelHost",
  "bad-host": "options.webhooks.problem.badHost",
} as const satisfies Record<WebhookProblem, string>;

const WARNINGS = {
  insecure: "options.webhooks.warning.insecure",
  "private-host": "options.webhooks.warning.privateHost",
  credentials: "options.webhooks.warning.credentials",
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
