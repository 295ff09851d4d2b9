import { expect, it } from "vitest";
import "../support/english.ts";
import { createWorld } from "../../lib/demonstration/server/create-world.ts";
import { serveWorld } from "../../lib/demonstration/server/serve.ts";
import { isRecord } from "../../lib/http/json.ts";
import { readScenarios } from "./recordings.ts";

const API = "https://demonstration.invalid";

/** Questions of the demonstration, and the recorded answers that theirs must look like. */
const QUESTIONS = [
  { path: "/v3/tasks?limit=20", like: "tasks-list", name: "first page of 20" },
  { path: "/v2/tasks/:task", like: "task-get" },
  { path: "/v2/tasks/:task/events?limit=20", like: "comments-and-events", name: "events with reactions" },
  { path: "/templates?limit=50", like: "templates-list", name: "performer, active only" },
  { path: "/templates/titles-by-tasks", like: "titles-and-steps", name: "titles by tasks {}" },
  { path: "/workflows/:workflow", like: "workflow-get", name: "purchase as performer" },
];

it.each(QUESTIONS)("answers $path as the server does", async ({ path, like, name }) => {
  const fetch = serveWorld(createWorld(Date.now), API);
  const ask = async (asked: string): Promise<unknown> => (await fetch(API + asked)).json();
  const rows = await ask("/v3/tasks");
  const ids = (Array.isArray(rows) ? rows : []).map((row: unknown) => isRecord(row) && Number(row.id));
  // The one with a checklist.
  const tasks = await Promise.all(ids.map((id) => ask(`/v2/tasks/${id}`)));
  const task = tasks.find((one) => isRecord(one) && one.checklists_total === 3);
  if (!isRecord(task) || !isRecord(task.workflow)) throw new Error("no task with a checklist");
  const answer = await ask(
    path.replace(":task", String(task.id)).replace(":workflow", String(task.workflow.id)),
  );
  const exchanges = readScenarios("v7.3").find((scenario) => scenario.name === like)?.exchanges ?? [];
  const recorded = exchanges.find((exchange) => name === undefined || exchange.name === name);
  if (!recorded) throw new Error(`${like} has no ${name}`);
  expect(differences(answer, recorded.response.body)).toEqual([]);
});

/** Where two bodies are not of one shape: members that one of them lacks, and values of other types. Null fits all. */
function differences(ours: unknown, theirs: unknown, at = ""): string[] {
  if (ours === null || theirs === null) return [];
  if (Array.isArray(ours) && Array.isArray(theirs)) {
    const [one, other] = [ours[0], theirs[0]];
    return one === undefined || other === undefined ? [] : differences(one, other, `${at}[]`);
  }
  if (isRecord(ours) && isRecord(theirs)) {
    if (at.endsWith("reactions")) return [];
    return [...new Set([...Object.keys(ours), ...Object.keys(theirs)])].flatMap((member) =>
      member in ours && member in theirs
        ? differences(ours[member], theirs[member], `${at}.${member}`)
        : `${at}.${member} ${member in ours ? "is ours alone" : "is missing"}`,
    );
  }
  return typeof ours === typeof theirs ? [] : [`${at}: ${typeof ours}, not ${typeof theirs}`];
}
