import { useCallback, useState } from "preact/hooks";
import { i18n } from "#i18n";

/** What became of a text that was to be copied: nothing yet, it is in the clipboard, or the browser refused it. */
export type CopyState = "idle" | "copied" | "refused";

export interface Copying {
  state: CopyState;
  /** A sentence about it; empty before anything was copied. */
  said: string;
  /** Copies a text. `done` is what is said when that went well, unless it is the usual word. */
  copy: (text: string, done?: string) => Promise<void>;
  /** Says nothing any more. */
  clear: () => void;
}

const IDLE: Pick<Copying, "state" | "said"> = { state: "idle", said: "" };

/** Takes texts into the clipboard and says what became of it: a browser may refuse, and then the old text is still there. */
export function useCopy(): Copying {
  const [{ state, said }, setOutcome] = useState(IDLE);
  const copy = async (text: string, done = i18n.t("copying.copied")) => {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome({ state: "copied", said: done });
    } catch {
      setOutcome({ state: "refused", said: i18n.t("copying.refused") });
    }
  };
  const clear = useCallback(() => setOutcome(IDLE), []);
  return { state, said, copy, clear };
}
