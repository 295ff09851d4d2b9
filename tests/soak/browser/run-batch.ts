import { pause, until } from "../../e2e/support/wait.ts";
import type { Outcome } from "../faults/matrix.ts";
import { describeOrder, fileOf, prepareScene, type Action } from "../faults/scene.ts";
import { seenVersion } from "../faults/seen-version.ts";
import type { BrowserFault, Case, SoakApp } from "./case.ts";
import { confirmByHand, confirmByMessage } from "./confirm.ts";
import { sendMessage, writeDatabase } from "./in-extension.ts";
import { judgeAll, type Told } from "./judge.ts";
import { readRecords } from "./records.ts";

export interface Planned {
  action: Action;
  word: string;
  fault: BrowserFault;
}

/** The longest that the extension leaves a server alone after two failures in a row, and some more. */
const SETTLED_MILLISECONDS = 200_000;
const POLL_MILLISECONDS = 500;
/** Time in which the background meets a server that is away. */
const MET_MILLISECONDS = 700;

/** Time for a tick's answer once all is well again; a page that is still not told by then takes the tick back. */
const TOLD_MILLISECONDS = 1_000;

/**
 * Confirms several actions at once, lets each meet its fault, makes all well again and waits until nothing is on its way
 * any more. Resolves with how each ended, and leaves server and extension without anything of them.
 */
export async function runBatch(
  app: SoakApp,
  connection: string,
  plan: readonly Planned[],
  replay: string,
): Promise<Outcome[]> {
  const errorsBefore = (await app.browser.extensionErrors()).length;
  const cases = await Promise.all(plan.map((planned) => prepare(app, connection, planned)));
  const told: Told = new Map();
  const confirm = async (one: Case) => void told.set(one, await confirmByMessage(one));
  const answers: Promise<void>[] = [];
  for (const one of cases.filter(({ fault }) => fault.alone)) {
    await addFile(one);
    await one.fault.beforeConfirming?.(one);
    await confirm(one);
    await heal(one);
  }
  // What the person does in the popup comes before the rest goes wrong: a form has to be read to be filled in.
  for (const one of cases) if (one.fault.byHand) told.set(one, (await confirmByHand(one)) || null);
  const together = cases.filter(({ fault }) => !fault.byHand && !fault.alone);
  // What meets everything at once goes first, or it would keep the others waiting for it.
  together.sort((a, b) => Number(b.fault.wide ?? false) - Number(a.fault.wide ?? false));
  for (const one of together) {
    await addFile(one);
    await one.fault.beforeConfirming?.(one);
  }
  for (const one of together) {
    const answer = confirm(one);
    answers.push(answer);
    // A tick is answered when the server has answered it, everything else at once.
    if (one.scene.action !== "tick") await answer;
  }
  for (const one of together) {
    await one.fault.afterConfirming?.(one);
    if (one.fault.heal) await pause(MET_MILLISECONDS);
    await heal(one);
  }
  const stuck = await settle(app);
  await Promise.race([Promise.all(answers), pause(TOLD_MILLISECONDS)]);
  const outcomes = await judgeAll(cases, told, stuck, replay);
  const problems = await clear(cases);
  const errors = (await app.browser.extensionErrors()).slice(errorsBefore);
  outcomes[0]?.problems.push(...problems, ...errors.map((error) => `an error in the extension: ${error}`));
  return outcomes;
}

async function heal(one: Case): Promise<void> {
  if (!one.fault.heal) return;
  await one.fault.heal(one);
  await poll(one.app);
}

async function prepare(app: SoakApp, connection: string, { action, word, fault }: Planned): Promise<Case> {
  const { sandbox } = app;
  const scene = prepareScene(sandbox, action, word);
  const version = await seenVersion(sandbox, scene.task);
  const { name, input } = describeOrder(scene);
  return { app, connection, scene, fault, order: { name, input: { ...input, connection, version } } };
}

async function addFile({ app, connection, scene }: Case): Promise<void> {
  if (scene.action !== "upload") return;
  const { id: fileId, name, text } = fileOf(scene);
  const place = {
    connection,
    task: String(scene.task),
    field: "soak-file",
    fileId,
    name,
    addedAt: Date.now(),
  };
  await app.browser.runInExtension(writeDatabase, { file: { text, place } });
}

const poll = (app: SoakApp) =>
  app.browser.runInExtension(sendMessage, { name: "poll", input: { reason: "user" } });

/** The person comes back until nothing is on its way any more. Resolves with what stays on its way all the same, as text. */
async function settle(app: SoakApp): Promise<string[]> {
  const end = Date.now() + SETTLED_MILLISECONDS;
  for (;;) {
    await poll(app);
    const { records } = await readRecords(app);
    const moving = records.filter(({ state }) => state !== "needs-you");
    if (moving.length === 0 || Date.now() > end) return moving.map(({ text }) => text);
    await pause(POLL_MILLISECONDS);
  }
}

/** Takes away what is left, and tells where the toolbar does not count what the server counts. */
async function clear(cases: Case[]): Promise<string[]> {
  const [first] = cases;
  if (!first) return [];
  const { app } = first;
  const { browser, sandbox } = app;
  sandbox.faults.clear();
  const { records } = await readRecords(app);
  for (const { operation } of records) {
    await browser.runInExtension(sendMessage, { name: "discard", input: { operation } });
  }
  await poll(app);
  const problems: string[] = [];
  const count = () => String(sandbox.openTasks("performer").length);
  const isRight = async () => (await browser.badge()).text === count();
  await until(isRight, `the badge to show ${count()}`).catch((error: unknown) =>
    problems.push(String(error)),
  );
  for (const { scene } of cases) {
    if (sandbox.state.tasks.has(scene.task)) sandbox.removeTask(scene.task);
    sandbox.state.tasks.delete(scene.earlier);
  }
  return problems;
}
