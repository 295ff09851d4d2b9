import { useCallback, useEffect, useState } from "preact/hooks";
import { readPeople, type People } from "../../../lib/app/read-people";
import type { Failure } from "../../../lib/http/failure";
import type { Connection } from "../../../lib/store/stored";
import type { ManageServices } from "../manage-services";

export interface ReadPeople {
  /** Null until the server has answered. */
  people: People | null;
  failure: Failure | null;
  read: () => void;
}

/** The people and groups of an account. */
export function usePeople(connection: Connection, callServer: ManageServices["callServer"]): ReadPeople {
  const [state, setState] = useState<Omit<ReadPeople, "read">>({ people: null, failure: null });
  const read = useCallback(() => {
    setState((before) => ({ ...before, failure: null }));
    void readPeople(connection, callServer).then((answer) =>
      setState((before) =>
        answer.ok ? { people: answer.value, failure: null } : { ...before, failure: answer.failure },
      ),
    );
  }, [connection, callServer]);
  useEffect(read, [read]);
  return { ...state, read };
}
