import { useCallback, useContext, useEffect, useRef, useState } from "preact/hooks";
import type { Failure } from "../../../lib/http/failure";
import type { Connection } from "../../../lib/store/stored";
import type { Workflow } from "../../../lib/tasks/workflow";
import { ServicesContext } from "../task-context";

export interface AskedWorkflow {
  workflow: Workflow | null;
  /** Why it could not be read (again). */
  failure: Failure | null;
  /** Reads it from the server. */
  read: () => Promise<void>;
}

/** The workflow of a task. It is read when something first asks for it, and again whenever something asks anew. */
export function useWorkflow(connection: Connection, id: string | null): AskedWorkflow {
  const { callServer } = useContext(ServicesContext);
  const [asked, setAsked] = useState<Omit<AskedWorkflow, "read">>({ workflow: null, failure: null });
  const mounted = useRef(true);
  useEffect(
    () => () => {
      mounted.current = false;
    },
    [],
  );
  /** Asked for while nobody knew yet which workflow it is. */
  const wanted = useRef(false);
  const read = useCallback(async () => {
    wanted.current = id === null;
    if (id === null) return;
    const answer = await callServer(connection, (client, http) => client.getWorkflow(http, id));
    if (!mounted.current) return;
    setAsked((before) =>
      answer.ok
        ? { workflow: answer.value, failure: null }
        : { workflow: before.workflow, failure: answer.failure },
    );
  }, [callServer, connection, id]);
  useEffect(() => {
    if (wanted.current) void read();
  }, [read]);
  return { ...asked, read };
}
