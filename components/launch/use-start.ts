import { useContext, useState } from "preact/hooks";
import type { DraftSession } from "../../lib/app/draft-session";
import { goTo } from "../../lib/app/route";
import type { Failure } from "../../lib/http/failure";
import { launchKey, type Launch } from "../../lib/messages/command";
import { ServicesContext } from "../task/task-context";
import { LaunchContext, type LaunchPlace } from "./launch-context";
import { usePicked } from "./use-picked";

export interface Start {
  busy: boolean;
  /** Why the workflow could not even be put aside to be started. */
  failure: Failure | null;
  start: (launch: Launch) => void;
}

/** Hands a new workflow over to the background, and then shows what becomes of it. */
export function useStart(place: LaunchPlace & { connection: string }, draft: DraftSession): Start {
  const { send } = useContext(ServicesContext);
  const { keepPicked } = useContext(LaunchContext);
  const picked = usePicked();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  const start = async (launch: Launch) => {
    setBusy(true);
    setFailure(null);
    const flushed = draft.flush();
    // Not after the disk: the popup may close right after the click.
    const answered = send("launch", { connection: place.connection, ...launch });
    await flushed;
    const answer = await answered;
    setBusy(false);
    if (!answer.ok) return setFailure(answer.failure);
    if (picked?.appliedTo === launchKey(launch)) void keepPicked(null);
    goTo({ ...place, operation: answer.value.operation });
  };
  return { busy, failure, start: (launch) => void (busy || start(launch)) };
}
