import { useCallback, useContext, useEffect, useState } from "preact/hooks";
import { followTemplates, storeTemplates } from "../../lib/app/stored-launch";
import type { Failure } from "../../lib/http/failure";
import type { Connection } from "../../lib/store/stored";
import type { LaunchTemplate } from "../../lib/tasks/template";
import { useFollowed } from "../ui/use-followed";
import { LaunchContext } from "./launch-context";

/** Templates change rarely: read again after a minute. Milliseconds. */
const FRESH = 60_000;

export interface ReadTemplates {
  /** `undefined` until storage has answered; null while they have never been read. */
  templates: LaunchTemplate[] | null | undefined;
  readAt: number;
  /** Why they could not be read again. */
  failure: Failure | null;
  reading: boolean;
  /** Reads them from the server. */
  read: () => void;
}

/** Shows the templates as they are stored, and reads them from the server when they are old. */
export function useTemplates(connection: Connection): ReadTemplates {
  const { readTemplates } = useContext(LaunchContext);
  const stored = useFollowed(() => followTemplates(connection.id));
  const [state, setState] = useState<{ failure: Failure | null; reading: boolean }>({
    failure: null,
    reading: false,
  });
  const readAt = stored === undefined ? undefined : (stored?.readAt ?? 0);

  const read = useCallback(() => {
    setState({ failure: null, reading: true });
    void readTemplates(connection).then(async (answer) => {
      if (answer.ok) await storeTemplates(connection.id, { readAt: Date.now(), templates: answer.value });
      setState({ failure: answer.ok ? null : answer.failure, reading: false });
    });
  }, [readTemplates, connection]);

  useEffect(() => {
    if (readAt !== undefined && readAt < Date.now() - FRESH) read();
  }, [readAt, read]);
  return { templates: stored && stored.templates, readAt: readAt ?? 0, ...state, read };
}
