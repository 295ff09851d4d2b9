/** The keys from one to another in the order given, both included. Where one of them is missing, only the other. */
export function keysBetween(order: string[], from: string, to: string): string[] {
  const [first, last] = [order.indexOf(from), order.indexOf(to)];
  if (first < 0 || last < 0) return order.filter((key) => key === to || key === from);
  return order.slice(Math.min(first, last), Math.max(first, last) + 1);
}
