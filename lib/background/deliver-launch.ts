import { readChoice } from "../fields/read-choice";
import { listRecentWorkflows, runTemplate, type RecentWorkflow } from "../pneumatic/run-template";
import { launchedItem } from "../store/items";
import { addRecord, type LaunchRecord } from "../store/outbox";
import type { Connection } from "../store/stored";
import { cutName } from "../tasks/name-pattern";
import type { LaunchedWorkflow } from "../tasks/template";
import type { Access } from "./access";
import { attempt, noteAnswer } from "./attempt";
import { learnDialect } from "./connections";
import { isResent } from "./is-resent";
import { judgeReadFailure } from "./judge-failure";
import type { Ports } from "./ports";
import { prepareAnswers } from "./prepare-answers";
import { needPerson, postpone, settle, type Delivery } from "./transitions";
import { resolveUploaded } from "./upload-answers";

/** How many launches are remembered. */
const REMEMBERED = 20;

/**
 * Starts a workflow (reference §14). Nothing tells a second one from the first, so after a request of which nobody knows
 * what became it is looked for, and only the person may send it again. It is looked for after an answer too, as the browser
 * may have sent it twice.
 */
export async function deliverLaunch(
  record: LaunchRecord,
  connection: Connection,
  access: Access,
  ports: Ports,
): Promise<Delivery> {
  const { launch, seen } = record;
  const read = await listRecentWorkflows(access.http, launch.template, connection.person.id);
  if (!read.ok && judgeReadFailure(read.failure) === "wait") return postpone(record, read.failure, ports);
  if (record.sentAt !== null) {
    const ours = read.ok && seen ? await findOurs(record, seen, read.value) : [];
    const launched = record.answered?.id ? record.answered : (ours.at(-1) ?? record.answered);
    if (launched) return settleLaunch(record, launched, ours, ports);
    if (record.state === "unknown") return needPerson(record, { reason: "outcome-unknown" }, record.failure);
  }
  const answers = await resolveUploaded(record.answers);
  const choice = readChoice(launch.fields);
  const fluent = choice ? await learnDialect(connection, { choice }) : connection;
  const prepared = await prepareAnswers(record, launch.fields, answers, fluent, access, ports);
  if ("outcome" in prepared) return prepared;
  const changes = seen || !read.ok ? {} : { seen: read.value.flatMap(({ id }) => id ?? []) };
  const request = () => runTemplate(access.http, { ...launch, kickoff: prepared.output });
  return attempt(record, changes, access, ports, request, (launched) => noteAnswer(record, launched));
}

/** The workflows that were not there before, have the name it was given, and are not another launch of ours; newest first. */
async function findOurs(
  { operation, launch }: LaunchRecord,
  seen: string[],
  recent: RecentWorkflow[],
): Promise<RecentWorkflow[]> {
  const others = (await launchedItem.read()).filter((one) => one.operation !== operation);
  const name = launch.name?.trim();
  return recent.filter(
    (workflow) =>
      workflow.id !== null &&
      !seen.includes(workflow.id) &&
      !others.some((other) => other.workflow === workflow.id) &&
      (!name || name.includes("{{") || workflow.name === cutName(name)),
  );
}

/** Tells pages what the launch became, then forgets what was typed. */
async function settleLaunch(
  record: LaunchRecord,
  { id, name }: LaunchedWorkflow,
  ours: RecentWorkflow[],
  ports: Ports,
): Promise<Delivery> {
  if (id !== null) {
    const { operation, connection } = record;
    const launched = { operation, connection, workflow: id, name, at: ports.now() };
    await launchedItem.update((all) =>
      [...all.filter((one) => one.operation !== operation), launched].slice(-REMEMBERED),
    );
  }
  const first = ours.find((one) => one.id === id);
  const second = first && ours.find((one) => one !== first && isResent(one, first));
  if (second?.id) await tellSecond(record, second.id);
  return settle(record, ports);
}

/** A second workflow is the person's to end, who alone knows that nobody wanted it. It stands in nobody's way until then. */
function tellSecond(record: LaunchRecord, workflow: string): Promise<void> {
  return addRecord({
    ...record,
    operation: `${record.operation}:2`,
    task: `second:${workflow}`,
    answers: {},
    state: "needs-you",
    obstacle: { reason: "started-twice", workflow },
  }).catch((error: unknown) => {
    // A background that was stopped in between has told it already.
    if (!(error instanceof DOMException && error.name === "ConstraintError")) throw error;
  });
}
