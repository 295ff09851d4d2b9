import { succeed, type Result } from "../http/failure";
import type { CommandInput } from "../messages/command";
import { automationsItem } from "../store/items";
import { deleteKey, writeKey } from "../store/secrets";
import type { PuqAccount } from "../store/stored";

/** Stores the account of puq.ai. A new token for the same address keeps what is watched. `now` is in Unix milliseconds. */
export async function connectAutomations(
  { key, ...given }: CommandInput<"connect-automations">,
  now: number,
): Promise<Result<PuqAccount>> {
  const previous = await automationsItem.read();
  const watched = previous?.api === given.api ? previous.watched : [];
  const account = { ...given, id: previous?.id ?? crypto.randomUUID(), connectedAt: now, watched };
  await writeKey(account, key);
  await automationsItem.write(account);
  return succeed(account);
}

/** Forgets the account of puq.ai: the token first. */
export async function disconnectAutomations(): Promise<void> {
  const account = await automationsItem.read();
  if (account) await deleteKey(account.id);
  await automationsItem.write(null);
}

/** Begins or ends watching a workflow, or notes that the person has looked at it. */
export async function watchAutomation({
  workflow,
  name,
  watched,
}: CommandInput<"set-automation">): Promise<void> {
  await automationsItem.update((account) => {
    if (!account) return account;
    const known = account.watched.find((one) => one.workflow === workflow);
    const others = account.watched.filter((one) => one !== known);
    return {
      ...account,
      watched: watched ? [...others, { ...known, workflow, name, unseen: false }] : others,
    };
  });
}
