import { useContext, useEffect, useState } from "preact/hooks";
import type { DraftSession } from "../../lib/app/draft-session";
import { ServicesContext } from "./task-context";

/** Opens the draft of a task. It is written once more when the page goes away, and read again when it is looked at. */
export function useDraft(connection: string, task: string): DraftSession {
  const { openDraft } = useContext(ServicesContext);
  const [session] = useState(() => openDraft(connection, task));
  useEffect(() => {
    const leave = () => void session.hurry();
    const look = () => {
      if (document.visibilityState === "visible") void session.refresh();
      else void session.hurry();
    };
    globalThis.addEventListener("pagehide", leave);
    document.addEventListener("visibilitychange", look);
    return () => {
      globalThis.removeEventListener("pagehide", leave);
      document.removeEventListener("visibilitychange", look);
    };
  }, [session]);
  return session;
}
