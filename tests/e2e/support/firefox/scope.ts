import { z } from "zod/mini";
import { callExpression } from "../call-expression.ts";
import type { Bidi } from "./bidi.ts";

const evaluated = z.discriminatedUnion("type", [
  z.object({ type: z.literal("success"), result: z.object({ value: z.optional(z.unknown()) }) }),
  z.object({ type: z.literal("exception"), exceptionDetails: z.object({ text: z.string() }) }),
]);

/** Evaluates source text that gives a promise or a value in a page. The result travels as JSON. */
export async function evaluateIn(
  bidi: Bidi,
  context: string,
  expression: string,
  sandbox?: string,
): Promise<unknown> {
  const answer = evaluated.parse(
    await bidi.send("script.evaluate", {
      expression: `(async () => JSON.stringify((await (${expression})) ?? null))()`,
      target: { context, sandbox },
      awaitPromise: true,
      userActivation: true,
    }),
  );
  if (answer.type === "exception") throw new Error(answer.exceptionDetails.text);
  return JSON.parse(String(answer.result.value));
}

/** Runs a self-contained function in a page. What it returns is trusted to be what its type says. */
export async function runIn<Result, Arguments extends unknown[]>(
  bidi: Bidi,
  context: string,
  run: (...given: Arguments) => Result | Promise<Result>,
  given: Arguments,
): Promise<Result> {
  return (await evaluateIn(bidi, context, callExpression(run, given))) as Result;
}
