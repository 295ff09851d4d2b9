import { useCallback, useContext, useEffect, useState } from "preact/hooks";
import type { Failure } from "../../../lib/http/failure";
import type { PuqVersion } from "../../../lib/puq/model";
import type { PuqAccount } from "../../../lib/store/stored";
import { AutomationContext } from "../automation-context";

/** Versions of one page. */
const PAGE = 20;

export interface VersionsState {
  versions: PuqVersion[] | null;
  total: number;
  failure: Failure | null;
  reading: boolean;
}

const NOTHING: VersionsState = { versions: null, total: 0, failure: null, reading: false };

/** The versions of a workflow, newest first, page by page. */
export function useVersions(account: PuqAccount, workflow: string) {
  const { callPuq } = useContext(AutomationContext);
  const [state, setState] = useState<VersionsState>(NOTHING);
  const ask = useCallback(
    async (page: number) => {
      setState((before) => ({ ...before, reading: true }));
      const answer = await callPuq(account, (client, http) =>
        client.listVersions(http, workflow, { page, limit: PAGE }),
      );
      setState((before) => {
        if (!answer.ok) return { ...before, reading: false, failure: answer.failure };
        const { items, total } = answer.value;
        return { versions: joinVersions(before.versions ?? [], items), total, failure: null, reading: false };
      });
    },
    [callPuq, account, workflow],
  );
  useEffect(() => void ask(1), [ask]);
  return {
    ...state,
    read: () => void ask(1),
    more: () => void ask(Math.floor((state.versions?.length ?? 0) / PAGE) + 1),
  };
}

/** Puts what was read now in place of what was read before. Where no time is told, the revision decides. */
function joinVersions(known: PuqVersion[], read: PuqVersion[]): PuqVersion[] {
  const versions = new Map([...known, ...read].map((version) => [version.id, version]));
  return [...versions.values()].toSorted(compareAge);
}

/** Newest first. */
export function compareAge(one: PuqVersion, other: PuqVersion): number {
  return (other.revision ?? 0) - (one.revision ?? 0) || (other.createdAt ?? 0) - (one.createdAt ?? 0);
}
