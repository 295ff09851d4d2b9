import type { Outcome } from "../faults/matrix.ts";
import { countDone, fileOf, isToldWrong } from "../faults/scene.ts";
import type { Case } from "./case.ts";
import { readRecords, viewSchema } from "./records.ts";

/** What pages were told of each action: whether it is taken care of, or null. */
export type Told = Map<Case, boolean | null>;

/**
 * Looks at what has become of each action, on the server and on screen.
 * @param stuck what stays on its way for ever, as text
 * @param replay gives the same batch again
 */
export async function judgeAll(
  cases: Case[],
  told: Told,
  stuck: string[],
  replay: string,
): Promise<Outcome[]> {
  const [first] = cases;
  if (!first) return [];
  const { app } = first;
  const { records, drafts, files } = await readRecords(app);
  const view = viewSchema.safeParse((await app.browser.readStorage()).local["outbox"]);
  const shown = view.data?.value.entries.map(({ operation }) => operation) ?? [];
  const isKept = ({ scene, fault }: Case) =>
    records.some(
      ({ text, operation, obstacle }) =>
        text.includes(JSON.stringify(scene.word)) &&
        shown.includes(operation) &&
        (scene.action !== "upload" ||
          files.includes(fileOf(scene).id) ||
          text.includes('"kind":"remote"') ||
          (fault.losesFiles && obstacle?.reason === "file-lost")),
    );
  return cases.map((one) => {
    const { scene, fault } = one;
    const done = countDone(app.sandbox, scene);
    const drafted = drafts.some((text) => text.includes(JSON.stringify(scene.word)));
    // What no page was told of is refused: it still shows what was typed, and a tick is taken back.
    const isUnsent = !told.get(one) && (drafted || scene.action === "tick" || !fault.closesAtOnce);
    const more = records.filter(
      ({ text, operation, obstacle }) =>
        obstacle?.reason === "started-twice" &&
        text.includes(JSON.stringify(scene.word)) &&
        shown.includes(operation),
    );
    const end = judge({ done, toldOfMore: more.length, kept: isKept(one), isUnsent });
    const isStuck = stuck.some((text) => text.includes(JSON.stringify(scene.word)));
    const problems = isStuck ? ["stays on its way"] : [];
    if (done > 0 && one.held?.hits === 0) problems.push("done without meeting the fault");
    if (isToldWrong(scene, fault.name, told.get(one) ?? null, done))
      problems.push("done, and said not to be taken");
    return { fault: fault.name, step: fault.step, action: scene.action, end, problems, replay };
  });
}

interface Seen {
  done: number;
  /** So many more than one the person is told of. */
  toldOfMore: number;
  kept: boolean;
  isUnsent: boolean;
}

function judge({ done, toldOfMore, kept, isUnsent }: Seen): Outcome["end"] {
  if (done > 1) return done - toldOfMore === 1 ? "twice, told" : "doubled";
  if (done === 1) return "done";
  if (kept) return "waiting";
  return isUnsent ? "refused" : "lost";
}
