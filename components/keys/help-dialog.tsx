import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { helpOpen } from "./help-open";

type KeyHelp = typeof import("./key-help").KeyHelp;

const close = () => {
  helpOpen.value = false;
};

/** The list of keys, loaded when somebody asks for it. */
export function HelpDialog() {
  const part = useSignal<KeyHelp | null>(null);
  const { value: open } = helpOpen;
  useEffect(() => {
    if (open && !part.peek())
      void import("./key-help").then(({ KeyHelp }) => {
        part.value = KeyHelp;
      });
  }, [open, part]);
  const Help = part.value;
  return open && Help ? <Help onClose={close} /> : null;
}
