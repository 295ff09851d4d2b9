/** Keys to be pressed one after the other or together, separated by spaces. */
export function Keys({ keys }: { keys: string }) {
  return (
    <>
      {keys.split(" ").map((key, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- the same key may come twice, and nothing ever moves
        <kbd key={index}>{key}</kbd>
      ))}
    </>
  );
}
