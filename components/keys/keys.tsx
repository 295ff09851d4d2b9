import { i18n } from "#i18n";

/** Keys that keyboards name in the language of their country. */
const NAMED = ["Ctrl", "Enter", "Esc"] as const;

/** Keys to be pressed one after the other or together, separated by spaces. */
export function Keys({ keys }: { keys: string }) {
  return (
    <>
      {keys.split(" ").map((key, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- the same key may come twice, and nothing ever moves
        <kbd key={index}>{capOf(key)}</kbd>
      ))}
    </>
  );
}

/** What stands on a key. */
function capOf(key: string): string {
  const named = NAMED.find((one) => one === key);
  return named ? i18n.t(`keys.cap.${named}`) : key;
}
