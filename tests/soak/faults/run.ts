import { taskSignature } from "../../../lib/fields/signature";
import { cachedTaskItem, connectionsItem, outboxViewItem } from "../../../lib/store/items";
import { readDraft, writeDraft } from "../../../lib/store/drafts";
import { readFile, writeFile } from "../../../lib/store/files";
import { readRecords, textOf, type OutboxRecord } from "../../../lib/store/outbox";
import { DIALECT_NAMES } from "../../sandbox/dialect.ts";
import { startSandbox } from "../../sandbox/sandbox.ts";
import { actionsAt, FAULTS, type Fault, type Run, type Step } from "./faults.ts";
import type { Outcome } from "./matrix.ts";
import { createRandom } from "./random.ts";
import {
  actRequest,
  answersOf,
  countDone,
  describeOrder,
  fileOf,
  isToldWrong,
  prepareScene,
  type Scene,
} from "./scene.ts";
import { openStage, type Clock } from "./stage.ts";

const HOUR = 3_600_000;
/** So often the person comes back to a healthy server. */
const MOST_ROUNDS = 10;
/** Shares no divisor with the number of turns. */
const STRIDE = 37;
const BEGIN = Date.UTC(2026, 10, 21, 9);

/** Faults and steps take turns, so that few runs already cover all; everything else is chance. */
const PLAN = FAULTS.flatMap((fault) => fault.steps.map((step) => ({ fault, step })));

/**
 * One run, given by the seed and its number: the same every time. Something goes wrong while a person acts, then all is
 * well again and the person comes back. Resolves with how it ended.
 */
export async function runOnce(seed: number, index: number): Promise<Outcome> {
  const random = createRandom(seed * 1_000_003 + index);
  const { fault, step } = PLAN[(seed + index * STRIDE) % PLAN.length] ?? random.pick(PLAN);
  const action = random.pick(actionsAt(step, fault));
  const clock: Clock = { now: BEGIN };
  const sandbox = await startSandbox({ dialect: random.pick(DIALECT_NAMES), tasks: 2, now: () => clock.now });
  try {
    const stage = await openStage(sandbox, clock, random);
    const scene = prepareScene(sandbox, action, `w${seed}-${index}`);
    const order = await seeTask(scene, stage);
    const run: Run = { sandbox, scene, stage, random, order };
    const told = await act(run, fault, step, clock);
    await settle(run, clock);
    await tryAgain(run, clock);
    const done = countDone(sandbox, scene);
    const end = judge({
      confirmed: told === true,
      done,
      toldOfMore: await countTold(run),
      kept: await isKept(scene, fault),
      drafted: await isDrafted(scene),
    });
    const problems = await findProblems(run, done);
    if (run.waiting?.hits === 0) problems.push("the fault has met no request");
    if (isToldWrong(scene, fault.name, told, done)) problems.push("done, and said not to be taken");
    return { fault: fault.name, step, action, end, problems, replay: `--seed ${seed} --only ${index}` };
  } finally {
    await sandbox.close();
  }
}

/** The person opens the task and types. Gives the message that confirming it sends. */
async function seeTask(scene: Scene, stage: Run["stage"]): Promise<unknown> {
  await stage.poll();
  const connection = (await stage.connection())?.id ?? "";
  const task = String(scene.task);
  await stage.send({ name: "read-task", input: { connection, task } });
  const seen = (await cachedTaskItem(connection, task).read())?.task;
  if (!seen) throw new Error("The task cannot be read.");
  const { name, input } = describeOrder(scene);
  if (scene.action === "complete" || scene.action === "upload") await type(scene, connection);
  const version = { startedAt: seen.startedAt, fields: taskSignature(seen) };
  return { name, input: { ...input, connection, version } };
}

/** The person fills in the form: what they type and the file they add are on the disk at once. */
async function type(scene: Scene, connection: string): Promise<void> {
  const task = String(scene.task);
  const answers = Object.entries(answersOf(scene)).map(([field, value]) => [field, { signature: "", value }]);
  await writeDraft({ connection, task, answers: Object.fromEntries(answers), changedAt: 1 });
  if (scene.action !== "upload") return;
  const { id: fileId, name, text } = fileOf(scene);
  const blob = new Blob([text], { type: "text/plain" });
  const place = { connection, task, field: "soak-file" };
  await writeFile({ ...place, fileId, name, type: blob.type, blob, remote: null, addedAt: 1 });
}

/** Lets the action meet the fault. Resolves with what the person was told: whether it is taken care of, or nothing. */
async function act(run: Run, fault: Fault, step: Step, clock: Clock): Promise<boolean | null> {
  const { sandbox, scene, stage, random, order } = run;
  const confirm = async () => (await stage.send(order))?.ok ?? null;
  // A tick is sent while it is taken over: the page waits for the server's word.
  if (step === "taking over" || scene.action === "tick") {
    const heal = await fault.inject(run, step);
    const confirmed = await confirm();
    await heal();
    await stage.drain();
    return confirmed;
  }
  const confirmed = await confirm();
  if (step === "looking") {
    const kind = random.pick(["drop-before", "drop-after"] as const);
    sandbox.faults.add({ match: actRequest(scene), times: 1, action: { kind } });
    await stage.drain();
    clock.now += HOUR;
  }
  const heal = await fault.inject(run, step);
  await stage.drain();
  await heal();
  return confirmed;
}

/** All is well again, and the person comes back until nothing is on its way any more. */
async function settle({ sandbox, stage }: Run, clock: Clock): Promise<void> {
  sandbox.faults.clear();
  for (let round = 0; round < MOST_ROUNDS; round++) {
    clock.now += HOUR;
    await stage.mend();
    await stage.poll();
    await stage.drain();
    if ((await stage.isWell()) && (await readRecords()).every(({ state }) => state === "needs-you")) break;
  }
  await stage.poll();
}

/** Who is told of one of these looks for it first: there is nothing to be sent again. */
const TO_LOOK_FOR = ["outcome-unknown", "started-twice"];

/** What waits for the person is sent once more, where that is what they are asked. */
async function tryAgain(run: Run, clock: Clock): Promise<void> {
  const again = (await readRecords()).filter(({ obstacle }) => !TO_LOOK_FOR.includes(obstacle?.reason ?? ""));
  if (again.length === 0) return;
  for (const { operation } of again) await run.stage.send({ name: "retry", input: { operation } });
  await run.stage.drain();
  await settle(run, clock);
}

interface Seen {
  confirmed: boolean;
  done: number;
  /** So many more than one the person is told of. */
  toldOfMore: number;
  kept: boolean;
  drafted: boolean;
}

function judge({ confirmed, done, toldOfMore, kept, drafted }: Seen): Outcome["end"] {
  if (done > 1) return done - toldOfMore === 1 ? "twice, told" : "doubled";
  if (done === 1) return "done";
  if (kept) return "waiting";
  return confirmed || !drafted ? "lost" : "refused";
}

/** How many workflows that the browser started a second time the person is told of. */
async function countTold({ sandbox, scene }: Run): Promise<number> {
  const told = (await readRecords()).flatMap(({ obstacle }) =>
    obstacle?.reason === "started-twice" ? [Number(obstacle.workflow)] : [],
  );
  return new Set(told.filter((id) => sandbox.state.workflows.get(id)?.name === scene.word)).size;
}

/** Whether the outbox has the action with all that was typed, and pages are shown so. */
async function isKept(scene: Scene, fault: Fault): Promise<boolean> {
  const connections = (await connectionsItem.read()).map(({ id }) => id);
  const { entries } = await outboxViewItem.read();
  const complete = await hasFile(scene);
  return (await readRecords()).some(
    (record) =>
      connections.includes(record.connection) &&
      typedInto(record) === scene.word &&
      (complete || (fault.losesFiles && asksForFile(record, scene))) &&
      entries.some(({ operation, state }) => operation === record.operation && state === record.state),
  );
}

/** Whether the browser still has what the person added. */
const hasFile = async (scene: Scene) =>
  scene.action !== "upload" || (await (await readFile(fileOf(scene).id))?.blob.text()) === scene.word;

/** Whether the person is asked to add the file again that the browser has thrown away. */
const asksForFile = ({ obstacle }: OutboxRecord, scene: Scene) =>
  obstacle?.reason === "file-lost" && obstacle.name === fileOf(scene).name;

function typedInto(record: OutboxRecord): string | null {
  if (record.kind === "launch") return record.launch.name;
  if (record.kind !== "complete") return textOf(record);
  const answer = record.answers["soak-note"];
  return answer?.type === "string" ? answer.text : null;
}

/** Whether the form still has what was typed. Of texts, the page that was told of the failure still has them. */
async function isDrafted(scene: Scene): Promise<boolean> {
  const { action, task, word } = scene;
  if (action !== "complete" && action !== "upload") return true;
  const [connection] = await connectionsItem.read();
  const draft = connection && (await readDraft(connection.id, String(task)));
  const value = draft?.answers["soak-note"]?.value;
  return value?.type === "string" && value.text === word && (await hasFile(scene));
}

async function findProblems({ sandbox, stage }: Run, done: number): Promise<string[]> {
  const problems: string[] = [];
  const expected = String(sandbox.openTasks("performer").length);
  const badge = await stage.badge();
  if (badge !== expected) problems.push(`the badge shows "${badge}", the server has ${expected}`);
  for (const { state, obstacle } of await readRecords()) {
    if (state !== "needs-you") problems.push(`still ${state}`);
    if (done > 0 && obstacle?.reason === "refused") problems.push("done, and said to be refused");
  }
  for (const error of sandbox.errors) problems.push(`the sandbox failed: ${String(error)}`);
  return problems;
}
