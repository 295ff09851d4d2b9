import { z } from "zod/mini";
import { callEngine, readEngineScript } from "../page-engine-script.ts";
import type { Engine } from "../page-engine-script.ts";
import { describeSteps } from "../query.ts";
import type { Step } from "../query.ts";
import type { Bidi } from "./bidi.ts";
import { pressActions, typeActions } from "./keys.ts";
import { evaluateIn } from "./scope.ts";

/** The page engine runs in a realm of its own, so that a page cannot see or disturb it. */
const SANDBOX = "driver";
const NOT_LOADED = /pageEngine is not defined/;

const nodesSchema = z.object({
  type: z.literal("success"),
  result: z.object({ value: z.optional(z.array(z.object({ sharedId: z.string() }))) }),
});

export type PageRealm = ReturnType<typeof createRealm>;

/** The page engine and the input devices of one tab. */
export function createRealm(bidi: Bidi, context: string) {
  const perform = (actions: unknown[]) => bidi.send("input.performActions", { context, actions });
  const inSandbox = async (expression: string): Promise<unknown> => {
    try {
      return await evaluateIn(bidi, context, expression, SANDBOX);
    } catch (error) {
      if (!NOT_LOADED.test(String(error))) throw error;
      await evaluateIn(bidi, context, `(() => { ${await readEngineScript()} })()`, SANDBOX);
      return evaluateIn(bidi, context, expression, SANDBOX);
    }
  };
  return {
    async ask(name: "describeFocus" | "ariaTree"): Promise<string> {
      return z.string().parse(await inSandbox(callEngine(name, [])));
    },
    async count(steps: Step[]): Promise<number> {
      return z.number().parse(await inSandbox(`${callEngine("findAll", [steps])}.length`));
    },
    async texts(steps: Step[]): Promise<string[]> {
      return z.array(z.string()).parse(await inSandbox(callEngine("textsOf", [steps])));
    },
    /** Calls one of the engine's functions with the one element that the steps lead to, and further arguments. */
    async onElement<Schema extends z.ZodMiniType>(
      name: keyof Engine,
      steps: Step[],
      given: unknown[],
      schema: Schema,
    ): Promise<z.output<Schema>> {
      return schema.parse(await inSandbox(callEngine("withOne", [name, steps, given])));
    },
    async setFiles(steps: Step[], files: string[]) {
      await inSandbox("pageEngine.findAll([]).length");
      const found = nodesSchema.parse(
        await bidi.send("script.evaluate", {
          expression: callEngine("findAll", [steps]),
          target: { context, sandbox: SANDBOX },
          awaitPromise: false,
        }),
      );
      const [element, ...more] = found.result.value ?? [];
      if (!element || more.length > 0)
        throw new Error(`${describeSteps(steps)} fits ${more.length + (element ? 1 : 0)} elements`);
      await bidi.send("input.setFiles", { context, element: { sharedId: element.sharedId }, files });
    },
    async click({ x, y }: { x: number; y: number }) {
      const actions = [
        { type: "pointerMove", x, y },
        { type: "pointerDown", button: 0 },
        { type: "pointerUp", button: 0 },
      ];
      await perform([{ type: "pointer", id: "mouse", parameters: { pointerType: "mouse" }, actions }]);
    },
    /** Whether the click that was aimed last hit something else. One that closed or left the page did not. */
    async hasMissed(): Promise<boolean> {
      const reached = inSandbox(callEngine("releaseClick", [])).catch(() => true);
      return !z.boolean().parse(await reached);
    },
    async press(key: string) {
      await perform([{ type: "key", id: "keyboard", actions: pressActions(key) }]);
    },
    async type(text: string) {
      await perform([{ type: "key", id: "keyboard", actions: typeActions(text) }]);
    },
  };
}
