/**
 * Does work for each item in turn, for few of them at the same time. Rejects as the work does.
 * @param isOver whether no further item is to be begun
 */
export async function fewAtOnce<Item>(
  items: Item[],
  most: number,
  work: (item: Item) => Promise<void>,
  isOver: () => boolean,
): Promise<void> {
  const waiting = items.values();
  const next = async () => {
    for (const item of waiting) {
      if (isOver()) return;
      await work(item);
    }
  };
  await Promise.all(Array.from({ length: most }, next));
}
