import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { saySpan, sayDue, sayPerformer, sayType } from "../../components/manage/templates/outline-words";
import { sayCondition } from "../../components/manage/templates/condition-words";
import { nameOf } from "../../components/manage/templates/account-people";
import { createCellWords } from "../../components/manage/data/cell-words";
import { eventSentence } from "../../components/task/log/event-words";
import { hintFor } from "../../components/inbox/read-hints";
import { runStatus, runType, writeDuration as writeSeconds } from "../../components/automations/words";
import { sampleConnection, sampleDirectory } from "../../lib/app/testing/samples";
import { answersText, valueText } from "../../lib/app/value-text";
import { rowText } from "../../lib/data/data-row";
import { writeCsv, writeTabbed } from "../../lib/data/delimited";
import { exportJson, exportLines } from "../../lib/data/export-rows";
import { countByPerformer } from "../../lib/data/performer-counts";
import { sortRows } from "../../lib/data/sort-rows";
import { measureSteps } from "../../lib/data/step-durations";
import { countByWeek } from "../../lib/data/weekly-counts";
import { writeDuration } from "../../lib/data/duration-unit";
import { knownFields } from "../../lib/fields/all-fields";
import { toLocalMoment } from "../../lib/fields/dates";
import { CURRENT_DIALECT, type Dialect } from "../../lib/fields/dialect";
import { encodeAnswers } from "../../lib/fields/encode";
import { valuesEqual } from "../../lib/fields/equal";
import { isFieldValue } from "../../lib/fields/is-field-value";
import { whatIsMissing } from "../../lib/fields/missing";
import { taskSignature } from "../../lib/fields/signature";
import type { Result } from "../../lib/http/failure";
import type { Http } from "../../lib/http/http";
import { listEvents } from "../../lib/pneumatic/comments";
import { listTemplateTitles } from "../../lib/pneumatic/directory";
import { listAllTasks } from "../../lib/pneumatic/list-tasks";
import { getTemplate } from "../../lib/pneumatic/manage-templates";
import { getTask } from "../../lib/pneumatic/tasks";
import { listWorkflowFields } from "../../lib/pneumatic/workflow-fields";
import { listWorkflows } from "../../lib/pneumatic/workflows";
import { getExecution } from "../../lib/puq/executions";
import { countFacets, groupByName, sortTasksBy } from "../../lib/tasks/arrange-tasks";
import { readCalendar } from "../../lib/tasks/calendar";
import { chooseDueWords } from "../../lib/tasks/due-words";
import { formatMoment } from "../../lib/tasks/format-moment";
import { groupTasks } from "../../lib/tasks/group-tasks";
import { listRows } from "../../lib/tasks/list-rows";
import { chooseMomentStyle } from "../../lib/tasks/moment-style";
import { exportTemplate } from "../../lib/templates/export-template";
import { nameParts } from "../../lib/templates/name-parts";
import { findBlemishes } from "./blemishes";
import { casesOf, PATIENCE } from "./cases";
import { mutate, mutations, writeJson } from "./mutate";
import { bodiesOf, parrot } from "./recorded-answers";

const connection = sampleConnection();
const { person } = connection;
const people = { directory: sampleDirectory(), person };
const NOW = Date.parse("2026-11-24T11:00:00Z");
const calendar = readCalendar(NOW, person);
const DIALECTS: Dialect[] = [
  CURRENT_DIALECT,
  { ...CURRENT_DIALECT, choice: "api-name", file: "attachment-id" },
  { choice: "id", date: "iso", person: "id", file: "attachment-id", complete: "workflow" },
];
const write = (at: number | null) =>
  at === null ? "" : formatMoment(at, chooseMomentStyle(at, calendar), person);

/** Reads mutated answers and gives what was read, with what a server said, to what makes a screen of it. */
function check<Value>(
  share: number,
  bodies: object[],
  read: (http: Http) => Promise<Result<Value>>,
  show: (value: Value, text: string) => unknown,
): Promise<void> {
  expect(bodies.length).toBeGreaterThan(0);
  return fc.assert(
    fc.asyncProperty(fc.constantFrom(...bodies), mutations, async (body, changes) => {
      const text = writeJson(mutate(body, changes));
      const result = await read(parrot(text).http);
      expect(findBlemishes(result.ok ? show(result.value, text) : null, text)).toEqual([]);
    }),
    casesOf(share),
  );
}

describe("whatever a server says, what a screen says of it makes sense", { timeout: PATIENCE }, () => {
  it("of a task and the values in its form", () =>
    check(
      0.1,
      bodiesOf("/v2\\/tasks\\/(?!webhook-example)([\\w%-]+)$"),
      (http) => getTask(http, "1"),
      ({ task }) => {
        const fields = knownFields(task);
        const answers = Object.fromEntries(fields.map(({ apiName, value }) => [apiName, value]));
        for (const { value } of fields) {
          expect(isFieldValue(value)).toBe(true);
          expect(valuesEqual(value, structuredClone(value))).toBe(true);
        }
        return [
          hintFor(task),
          write(task.dueAt),
          write(task.startedAt),
          write(task.completedAt),
          answersText(answers, task, person),
          taskSignature(task),
          whatIsMissing(task, answers).fields.map(({ problem }) => problem),
          fields.map(({ value, options }) => [
            valueText(value, options, person),
            value.type === "date" && value.seconds !== null
              ? toLocalMoment(value.seconds, person.timezone)
              : null,
          ]),
          DIALECTS.map((dialect) =>
            encodeAnswers({ fields, answers: {}, dialect, directory: sampleDirectory() }),
          ),
        ];
      },
    ));

  it("of the list of tasks, sorted and grouped in every way", () =>
    check(
      0.05,
      bodiesOf("/v3\\/tasks$"),
      (http) => listAllTasks(http, { pageSize: 1_000 }),
      ({ rows }) => {
        const listed = listRows({ rows, templateNames: { 1: "One" } }, connection, true);
        const sorts = ["urgent", "due", "newest", "oldest", "template", "workflow"] as const;
        const sorted = sorts.map((sort) => sortTasksBy(listed, sort).map(({ name }) => name));
        const words = rows.map(({ dueAt }) => (dueAt === null ? "" : chooseDueWords(dueAt, NOW, calendar)));
        const groups = groupTasks(listed, NOW, () => calendar).map(({ name }) => name);
        const byName = groupByName(listed, "template").map(({ key, name }) => [key, name]);
        return [sorted, words, groups, byName, countFacets(listed), rows.map(({ dueAt }) => write(dueAt))];
      },
    ));

  it("of the names of templates", () =>
    check(0.01, bodiesOf("titles-by-tasks$"), listTemplateTitles, Object.entries));

  it("of what happened", () =>
    check(
      0.05,
      bodiesOf("events$"),
      (http) => listEvents(http, { task: "1" }, { limit: 30, offset: 0 }),
      ({ events }) =>
        events.map((event) => (event.kind === "comment" ? event.text : eventSentence(event, people, write))),
    ));

  it("of workflows, in charts too", () =>
    check(
      0.05,
      bodiesOf("GET ^\\/workflows$"),
      (http) => listWorkflows(http, { limit: 15, offset: 0 }),
      ({ workflows }) => [
        countByWeek(workflows, NOW, 12, person),
        countByPerformer(workflows),
        measureSteps(workflows).map(({ name, median, longest }) => [
          name,
          writeDuration(median, "en"),
          longest,
        ]),
        workflows.map(({ startedAt, steps }) => [
          write(startedAt),
          steps.map(({ snoozedUntil }) => write(snoozedUntil)),
        ]),
      ],
    ));

  it("of what was filled in, in tables and files", () =>
    check(
      0.05,
      bodiesOf("/workflows\\/fields$"),
      (http) => listWorkflowFields(http, { template: "1", limit: 100, offset: 0 }),
      ({ rows, columns }) => {
        const words = createCellWords(person);
        const keys = ["name", "status", "started", "completed", ...columns.map(({ key }) => key)];
        const names = {
          id: "Id",
          name: "Name",
          status: "Status",
          started: "Started",
          completed: "Completed",
        };
        const lines = exportLines(rows, columns, names, words.status);
        const shown = rows.map((row) => keys.map((key) => rowText(row, key, words)));
        for (const key of keys) sortRows(rows, { key, direction: "descending" }, words, "en");
        return [shown, lines, writeCsv(lines), writeTabbed(lines), exportJson(rows, columns)];
      },
    ));

  it("of a template", () =>
    check(
      0.05,
      bodiesOf("GET ^\\/templates\\/(\\d+)$"),
      (http) => getTemplate(http, "1"),
      ({ outline, source }) => {
        const names = nameParts(outline);
        const readers = { names, people: sampleDirectory(), person };
        exportTemplate(source);
        return [
          outline,
          outline.roles.map(({ kind, id }) => nameOf(readers.people, kind, id)),
          outline.steps.map((step) => [
            step.due && sayDue(step.due, step.apiName, names),
            step.delay && saySpan(step.delay),
            step.performers.map((performer) => sayPerformer(performer, names, readers.people)),
            step.fields.map(sayType),
            step.conditions.map((condition) => sayCondition(condition, readers)),
          ]),
        ];
      },
    ));

  it("of a run of an automation", () =>
    check(
      0.02,
      bodiesOf("puq get-execution"),
      (http) => getExecution(http, "1"),
      ({ status, type, seconds, steps, startedAt }) => [
        runStatus(status),
        runType(type),
        seconds === null ? "" : writeSeconds(seconds),
        write(startedAt),
        steps.map((step) => [step.name, step.error, step.seconds === null ? "" : writeSeconds(step.seconds)]),
      ],
    ));
});
