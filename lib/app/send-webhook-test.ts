import { fail, type Result } from "../http/failure";
import { postOpenly, type OpenAnswer } from "../http/post-openly";
import { isWithinReach, pageNetwork, type Network } from "./network";

export type TestAnswer = Result<OpenAnswer>;

/**
 * Posts a payload to a webhook's address as a server would, but from this page and without any key. Every answer of the
 * receiver is a success with its status; failures name the origin alone, since the path may be a secret.
 */
export async function sendWebhookTest(
  address: string,
  payload: object,
  network: Network = pageNetwork,
): Promise<TestAnswer> {
  const { origin } = new URL(address);
  if (!(await network.mayReach(address))) return fail({ kind: "permission", url: origin, origin });
  if (!isWithinReach(address, network)) return fail({ kind: "offline", url: origin });
  return postOpenly(network.fetch, address, payload);
}
