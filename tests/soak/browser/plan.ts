import { createRandom } from "../faults/random.ts";
import { ACTIONS, type Action } from "../faults/scene.ts";
import type { BrowserFault } from "./case.ts";
import { BROWSER_FAULTS } from "./faults.ts";
import type { Planned } from "./run-batch.ts";

const QUICK = BROWSER_FAULTS.filter(({ slow, wide, alone }) => !slow && !wide && !alone);
const WIDE = BROWSER_FAULTS.filter(({ wide, percent }) => wide && percent === undefined);
const RARE = BROWSER_FAULTS.filter(({ percent }) => percent !== undefined);
const ALONE = BROWSER_FAULTS.filter(({ alone }) => alone);
const SLOW = BROWSER_FAULTS.filter(({ slow }) => slow);
/** Of so many batches one meets what takes half a minute. */
const SLOW_EVERY = 16;
/** These cannot be told apart on their way: the launches of one template, and the bytes of files. */
const ONCE: readonly Action[] = ["launch", "upload"];

/**
 * Plans one batch from the seed and its number: one fault that meets all, one that has its action go alone, and others in
 * turns.
 */
export function planBatch(seed: number, batch: number, size: number): Planned[] {
  const random = createRandom(seed * 7_919 + batch);
  const isSlow = batch % SLOW_EVERY === SLOW_EVERY - 1;
  const rare = RARE.find(({ percent = 0 }) => random.below(100) < percent);
  const taken = new Set<Action>();
  return Array.from({ length: size }, (_, index) => {
    const fault = pickFault(index);
    const free = (fault.actions ?? ACTIONS).filter((action) => !ONCE.includes(action) || !taken.has(action));
    const action = random.pick(free.length > 0 ? free : ACTIONS.filter((one) => !ONCE.includes(one)));
    taken.add(action);
    return { fault, action, word: `w${seed}-${batch}-${index}` };
  });

  function pickFault(index: number): BrowserFault {
    const inTurn = (from: readonly BrowserFault[], turn: number) =>
      from[(turn + seed) % from.length] ?? random.pick(QUICK);
    if (index === 0) return rare ?? inTurn(WIDE, batch);
    if (index === 1) return inTurn(ALONE, batch);
    return isSlow && index - 2 < SLOW.length
      ? inTurn(SLOW, index)
      : inTurn(QUICK, batch * (size - 2) + index);
  }
}
