import type { CommandInput } from "../messages/command";
import { findConnection } from "./connections";
import { storeOrder } from "./enqueue";
import { publishOutbox } from "./outbox-view";
import type { Ports } from "./ports";

/**
 * Puts completions of tasks that need nothing more into the outbox, all to be sent at the same time.
 * Resolves with the id of each operation, or null where the task cannot be completed, an answer to it is on its way,
 * or the disk takes no more. Rejects where the disk takes none of them.
 */
export async function completeMany(
  { tasks }: CommandInput<"complete-many">,
  ports: Ports,
): Promise<(string | null)[]> {
  const at = ports.now();
  const operations: (string | null)[] = [];
  for (const one of tasks) {
    const connection = await findConnection(one.connection);
    const { task, version } = one;
    const order = { kind: "complete", task, version, answers: {} } as const;
    const stored =
      connection &&
      (await storeOrder(connection, order, { ...ports, now: () => at }).catch((error: unknown) => {
        // What is stored already goes on its way, and nobody may be told otherwise.
        if (operations.every((operation) => !operation)) throw error;
      }));
    operations.push(stored?.ok ? stored.value.operation : null);
  }
  await publishOutbox();
  return operations;
}
