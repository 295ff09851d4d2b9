import { useContext, useEffect, useState } from "preact/hooks";
import { AutomationContext } from "../automation-context";

const EMPTY = "{}";

/** The text with which a workflow is started, as it was typed last in this browser session. */
export function useBody(account: string, workflow: string): [body: string, setBody: (text: string) => void] {
  const { readBody, keepBody } = useContext(AutomationContext);
  const [typed, setTyped] = useState<string | null>(null);
  const [kept, setKept] = useState(EMPTY);
  useEffect(() => {
    void readBody(account, workflow).then((text) => setKept(text ?? EMPTY));
  }, [readBody, account, workflow]);
  const setBody = (text: string) => {
    setTyped(text);
    void keepBody(account, workflow, text);
  };
  return [typed ?? kept, setBody];
}
