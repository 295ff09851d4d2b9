import { readChoice } from "../fields/read-choice";
import { listRecentWorkflows, runTemplate } from "../pneumatic/run-template";
import { launchedItem } from "../store/items";
import type { LaunchRecord } from "../store/outbox";
import type { Connection } from "../store/stored";
import type { LaunchedWorkflow } from "../tasks/template";
import type { Access } from "./access";
import { attempt } from "./attempt";
import { learnDialect } from "./connections";
import { judgeReadFailure } from "./judge-failure";
import type { Ports } from "./ports";
import { prepareAnswers } from "./prepare-answers";
import { needPerson, postpone, settle, type Delivery } from "./transitions";
import { resolveUploaded } from "./upload-answers";

/** How many launches are remembered. */
const REMEMBERED = 20;
/** Servers cut names to this length (reference §14). */
const LONGEST_NAME = 120;

/**
 * Starts a workflow (reference §14). Nothing tells a second one from the first, so after a request of which nobody knows
 * what became it is looked for, and only the person may send it again.
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
    const found = read.ok && seen ? await findLaunched(record, seen, read.value) : undefined;
    if (found) return settleLaunch(record, found, ports);
    if (record.state === "unknown") return needPerson(record, { reason: "outcome-unknown" }, record.failure);
  }
  const answers = await resolveUploaded(record.answers);
  const choice = readChoice(launch.fields);
  const fluent = choice ? await learnDialect(connection, { choice }) : connection;
  const prepared = await prepareAnswers(record, launch.fields, answers, fluent, access, ports);
  if ("outcome" in prepared) return prepared;
  const changes = seen || !read.ok ? {} : { seen: read.value.flatMap(({ id }) => id ?? []) };
  const request = () => runTemplate(access.http, { ...launch, kickoff: prepared.output });
  return attempt(record, changes, access, ports, request, (launched) =>
    settleLaunch(record, launched, ports),
  );
}

/** The oldest workflow that was not there before, has the name it was given, and is not another launch of ours. */
async function findLaunched(
  { operation, launch }: LaunchRecord,
  seen: string[],
  recent: LaunchedWorkflow[],
): Promise<LaunchedWorkflow | undefined> {
  const others = (await launchedItem.read()).filter((one) => one.operation !== operation);
  const name = launch.name?.trim();
  return recent.findLast(
    (workflow) =>
      workflow.id !== null &&
      !seen.includes(workflow.id) &&
      !others.some((other) => other.workflow === workflow.id) &&
      (!name || name.includes("{{") || workflow.name === name.slice(0, LONGEST_NAME)),
  );
}

/** Tells pages what the launch became, then forgets what was typed. */
async function settleLaunch(
  record: LaunchRecord,
  { id, name }: LaunchedWorkflow,
  ports: Ports,
): Promise<Delivery> {
  if (id !== null) {
    const { operation, connection } = record;
    const launched = { operation, connection, workflow: id, name, at: ports.now() };
    await launchedItem.update((all) =>
      [...all.filter((one) => one.operation !== operation), launched].slice(-REMEMBERED),
    );
  }
  return settle(record, ports);
}
