import { fail, type Result } from "../http/failure";
import type { Http } from "../http/http";
import type { CommandInput } from "../messages/command";
import type * as PuqClientModule from "../puq/client";
import type { TriggerAnswer } from "../puq/trigger";
import type { PuqAccount } from "../store/stored";
import { isWithinReach, pageNetwork, type Network } from "./network";
import type * as PuqAccessModule from "./puq-access";
import { sendCommand } from "./send-command";

/** Every function of puq.ai's client, loaded when a page first asks. */
export type PuqClient = typeof PuqClientModule;

type PuqAccess = Pick<typeof PuqAccessModule, "client" | "openPuq" | "openPuqServer">;
type Load = () => Promise<PuqAccess>;

const loadAccess: Load = () => import("./puq-access");

/**
 * Asks puq.ai from this page.
 * @param call receives the client and the opened server
 * @param load brings the client; tests give their own
 */
export async function callPuq<Value>(
  account: PuqAccount,
  call: (client: PuqClient, http: Http) => Promise<Result<Value>>,
  load: Load = loadAccess,
): Promise<Result<Value>> {
  const { client, openPuq } = await load();
  const http = await openPuq(account);
  return http.ok ? call(client, http.value) : http;
}

/**
 * Starts a workflow through its webhook (see `lib/puq/trigger.ts`): every answer is a success with its status. Gives
 * `permission` when the webhook's host is not allowed. Failures name the origin alone: the path is the secret.
 */
export async function triggerPuq(
  webhookUrl: string,
  request: { wait: boolean; json: unknown },
  network: Network = pageNetwork,
): Promise<Result<TriggerAnswer>> {
  const { origin } = new URL(webhookUrl);
  if (!(await network.mayReach(webhookUrl))) return fail({ kind: "permission", url: origin, origin });
  if (!isWithinReach(webhookUrl, network)) return fail({ kind: "offline", url: origin });
  const { client } = await loadAccess();
  return client.triggerWorkflow(network.fetch, webhookUrl, request);
}

/** Answers that leave it open whether the token is good. */
const SAYS_NOTHING_OF_THE_TOKEN = ["refused", "forbidden", "not-found", "no-such-address", "unreadable"];

/**
 * Checks a token with puq.ai and has the background store the account. A refused token is `unauthorized`. The balance is
 * the cheapest question; where it is not answered, the list of workflows decides.
 */
export async function connectAutomations(
  { key, ...account }: CommandInput<"connect-automations">,
  send: typeof sendCommand = sendCommand,
  network: Network = pageNetwork,
): Promise<Result<PuqAccount>> {
  const { client, openPuqServer } = await loadAccess();
  const token = key.trim();
  const http = await openPuqServer(account.api, token, network);
  if (!http.ok) return http;
  const balance = await client.creditsBalance(http.value);
  const isOpen = !balance.ok && SAYS_NOTHING_OF_THE_TOKEN.includes(balance.failure.kind);
  const checked = isOpen ? await client.listWorkflows(http.value) : balance;
  return checked.ok ? send("connect-automations", { ...account, key: token }) : checked;
}
