import { useState } from "preact/hooks";

const kept = new Map<string, string>();

/** A text that stays while one looks at other places of this page. */
export function useKeptText(name: string): [text: string, keep: (text: string) => void] {
  const [text, setText] = useState(kept.get(name) ?? "");
  return [
    text,
    (next) => {
      kept.set(name, next);
      setText(next);
    },
  ];
}
