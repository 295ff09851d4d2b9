import { useEffect, useState } from "preact/hooks";
import type { Connection } from "../../../lib/store/stored";
import type { Subject } from "../../../lib/webhooks/schema";
import type { ManageServices } from "../manage-services";

/** What the server gave as an example of a payload. `none`: it has no example. */
export type Example =
  | { state: "asking" }
  | { state: "none" }
  | { state: "failed" }
  | { state: "read"; body: Record<string, unknown> };

/** Asks the server for an example of what it sends about a task or a workflow; about anything else there is none. */
export function useExample(
  connection: Connection,
  { callServer }: ManageServices,
  subject: Subject | null,
): Example {
  const [example, setExample] = useState<Example>({ state: subject === null ? "none" : "asking" });
  useEffect(() => {
    if (subject === null) return;
    let isCurrent = true;
    void callServer(connection, (client, http) => client.readWebhookExample(http, subject)).then((answer) => {
      if (!isCurrent) return;
      if (!answer.ok) setExample({ state: "failed" });
      else setExample(answer.value === null ? { state: "none" } : { state: "read", body: answer.value });
    });
    return () => {
      isCurrent = false;
    };
  }, [callServer, connection, subject]);
  return example;
}
