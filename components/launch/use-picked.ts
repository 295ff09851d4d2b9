import { useContext } from "preact/hooks";
import type { PickedPage } from "../../lib/store/stored";
import { now } from "../inbox/clock";
import { useFollowed } from "../ui/use-followed";
import { LaunchContext } from "./launch-context";

/** What was picked longer ago than this is no longer what a person has in mind. Milliseconds. */
const FRESH = 30 * 60_000;

/** What the person has picked on a page a short while ago, or null. */
export function usePicked(): PickedPage | null {
  const { followPicked } = useContext(LaunchContext);
  const picked = useFollowed(followPicked);
  return picked && now.value - picked.at < FRESH ? picked : null;
}
