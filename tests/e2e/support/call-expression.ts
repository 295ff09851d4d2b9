/** Source text that calls a self-contained function with arguments given as JSON. */
export function callExpression<Arguments extends unknown[]>(
  run: (...given: Arguments) => unknown,
  given: Arguments,
): string {
  return `(async () => (${run.toString()})(...${JSON.stringify(given)}))()`;
}

/** The same, with what another piece of source text gives as first argument. */
export function callWithScope<Scope, Arguments extends unknown[]>(
  run: (scope: Scope, ...given: Arguments) => unknown,
  scope: string,
  given: Arguments,
): string {
  return `(async () => (${run.toString()})(await (${scope}), ...${JSON.stringify(given)}))()`;
}
