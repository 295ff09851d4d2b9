import { useCallback, useEffect, useState } from "preact/hooks";
import type { Failure } from "../../../lib/http/failure";
import type { Connection } from "../../../lib/store/stored";
import type { LaunchTemplate } from "../../../lib/tasks/template";
import type { ManageServices } from "../manage-services";

/** More than any account has. */
const MOST = 1000;

export interface TemplateChoices {
  /** By name; null until the server has answered. */
  templates: LaunchTemplate[] | null;
  failure: Failure | null;
  read: () => void;
}

/** The templates whose workflows can be looked at, inactive ones too. */
export function useTemplates(
  connection: Connection,
  callServer: ManageServices["callServer"],
): TemplateChoices {
  const [state, setState] = useState<Omit<TemplateChoices, "read">>({ templates: null, failure: null });
  const read = useCallback(() => {
    setState({ templates: null, failure: null });
    void callServer(connection, (client, http) =>
      client.listTemplates(http, { limit: MOST, offset: 0, ordering: "name" }),
    ).then((answer) =>
      setState(
        answer.ok
          ? { templates: answer.value.templates, failure: null }
          : { templates: null, failure: answer.failure },
      ),
    );
  }, [connection, callServer]);
  useEffect(read, [read]);
  return { ...state, read };
}
