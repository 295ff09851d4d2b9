import { foldText } from "./search-text";

/** A piece of a text, and whether a searched word stands in it. */
export interface Piece {
  text: string;
  marked: boolean;
}

/** Letters that folding leaves where they are. */
const PLAIN = /^[ -~]*$/;

/**
 * Cuts a text into pieces that show where searched words stand in it, whatever their case and accents.
 * @param words folded, see `readWords`
 */
export function markMatches(text: string, words: string[]): Piece[] {
  const letters = Array.from(text);
  const folded = PLAIN.test(text) ? Array.from(text.toLowerCase()) : letters.map(foldText);
  const whole = folded.join("");
  if (text !== "" && !words.some((word) => whole.includes(word))) return [{ text, marked: false }];
  const marked = markPlaces(whole, words);
  const pieces: Piece[] = [];
  let at = 0;
  for (const [index, letter] of letters.entries()) {
    const length = folded[index]?.length ?? 0;
    const last = pieces.at(-1);
    const isMarked = length > 0 ? marked.slice(at, at + length).includes(true) : (last?.marked ?? false);
    if (last?.marked === isMarked) last.text += letter;
    else pieces.push({ text: letter, marked: isMarked });
    at += length;
  }
  return pieces;
}

function markPlaces(whole: string, words: string[]): boolean[] {
  const marked = Array.from({ length: whole.length }, () => false);
  for (const word of words) {
    for (let at = whole.indexOf(word); at >= 0; at = whole.indexOf(word, at + word.length)) {
      marked.fill(true, at, at + word.length);
    }
  }
  return marked;
}
