import { markMatches } from "../../lib/text/mark-matches";

/** A text in which what was searched for is marked. `words` are as `readWords` gives them; without any, nothing is. */
export function Marked({ text, words }: { text: string; words: string[] }) {
  if (words.length === 0) return <>{text}</>;
  return (
    <>
      {markMatches(text, words).map((piece, index) =>
        piece.marked ? <mark key={index}>{piece.text}</mark> : piece.text,
      )}
    </>
  );
}
