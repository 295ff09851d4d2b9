import { useContext } from "preact/hooks";
import type { PuqAccount } from "../../lib/store/stored";
import { useFollowed } from "../ui/use-followed";
import { AutomationContext } from "./automation-context";

/** The connected account of puq.ai; undefined until storage has answered, null while there is none. */
export function useAccount(): PuqAccount | null | undefined {
  const { followAutomations } = useContext(AutomationContext);
  return useFollowed(followAutomations);
}
