/** Source text that calls a self-contained function with arguments given as JSON. */
export function callExpression<Arguments extends unknown[]>(
  run: (...given: Arguments) => unknown,
  given: Arguments,
): string {
  return `(async () => (${run.toString()})(...${JSON.stringify(given)}))()`;
}
