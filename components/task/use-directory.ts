import { useContext, useEffect } from "preact/hooks";
import { followDirectory } from "../../lib/app/stored-task";
import type { Directory } from "../../lib/store/stored";
import { ServicesContext } from "./task-context";
import { useFollowed } from "../ui/use-followed";

/** Names change rarely: read again after an hour. Milliseconds. */
const FRESH = 60 * 60_000;

/** The people and groups of a connection, read from the server when they are missing or old. */
export function useDirectory(connection: string): Directory | null | undefined {
  const { send } = useContext(ServicesContext);
  const directory = useFollowed(() => followDirectory(connection));
  const readAt = directory === undefined ? undefined : (directory?.readAt ?? 0);
  useEffect(() => {
    if (readAt !== undefined && readAt < Date.now() - FRESH) void send("read-directory", { connection });
  }, [send, connection, readAt]);
  return directory;
}
