import { latestFailure } from "../puq/latest-failure";
import { automationsItem } from "../store/items";
import { readPolicy } from "../store/policy";
import type { WatchedAutomation } from "../store/stored";
import { quietUntil } from "../tasks/quiet-hours";
import { openAccess } from "./access";
import { announceFailures } from "./notifications";
import type { Ports } from "./ports";
import { readSettings } from "./settings";

/**
 * Looks whether workflows that are watched have failed again, and says so once: what is stored as known is never said
 * again. While it is to be quiet, failures stay unknown and are said afterwards. A question that fails is asked again the
 * next time.
 */
export async function watchAutomations(ports: Ports): Promise<void> {
  const account = await automationsItem.read();
  if (!account?.watched.length || (await readPolicy()).policy.automations === false) return;
  const access = await openAccess(account, ports, "Token");
  if (!access.ok) return;
  const latest: Record<string, number> = {};
  for (const { workflow } of account.watched) {
    const read = await latestFailure(access.value.http, workflow);
    if (read.ok) latest[workflow] = read.value;
  }
  const { quiet = {} } = await readSettings();
  const isQuiet = quietUntil(quiet, ports.now(), Temporal.Now.timeZoneId(), false) !== null;
  const news: WatchedAutomation[] = [];
  await automationsItem.update((stored) => {
    const watched = stored?.watched.map((one) => {
      const failedAt = latest[one.workflow];
      if (failedAt === undefined) return one;
      if (one.failedAt === undefined) return { ...one, failedAt };
      if (failedAt <= one.failedAt || isQuiet) return one;
      news.push(one);
      return { ...one, failedAt, unseen: true };
    });
    return stored && watched ? { ...stored, watched } : stored;
  });
  await announceFailures(account.id, news);
}
