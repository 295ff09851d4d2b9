// @vitest-environment happy-dom
import { cleanup, render, waitFor } from "@testing-library/preact";
import { describe, expect, it } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { WorkflowDisclosures } from "../../components/task/workflow/disclosures";
import { useWorkflow } from "../../components/task/workflow/use-workflow";
import { LogSection } from "../../components/task/log/log-section";
import { Prose, InlineProse } from "../../components/task/prose";
import { ServicesContext, TaskContext } from "../../components/task/task-context";
import { TaskScreen } from "../../components/task/task-screen";
import { Surroundings, taskWorld } from "../../components/task/testing/task-world";
import {
  sampleComment,
  sampleConnection,
  sampleField,
  sampleStep,
  sampleTask,
  sampleWorkflow,
} from "../../lib/app/testing/samples";
import { FIELD_TYPES, type AnyField, type FieldValue, type RemoteFile } from "../../lib/fields/output-field";
import { succeed } from "../../lib/http/failure";
import { cachedTaskKey, directoryKey, VERSIONS } from "../../lib/store/keys";
import type { TaskEvent } from "../../lib/tasks/event";
import type { Task } from "../../lib/tasks/task";
import { findHarm } from "./find-harm";
import { prepareFreshPage, settle } from "../support/fresh-page.ts";
import { BATCHES, pick } from "./batches";
import { PAYLOADS } from "./payloads";
import { ALL_LINKS } from "./payloads/links";

const OWN = fakeBrowser.runtime.getURL("/");
const connection = sampleConnection();
const fileOf = (text: string): RemoteFile => ({
  kind: "remote",
  name: text,
  url: text,
  attachmentId: null,
});

/** A value made of a text, for a field of each type. */
function valueOf(type: (typeof FIELD_TYPES)[number], text: string): FieldValue {
  switch (type) {
    case "date":
      return { type, seconds: 1 };
    case "radio":
    case "dropdown":
      return { type, choice: text };
    case "checkbox":
      return { type, choices: [text] };
    case "user":
      return { type, person: { kind: "user", id: 77, name: text, email: text } };
    case "file":
      return { type, files: [fileOf(text), { kind: "local", fileId: text, name: text, size: 1 }] };
    default:
      return { type, text };
  }
}

/** A field of every type, each with a text of the batch in every place a field has for one. */
function fieldsOf(texts: string[]): AnyField[] {
  const known = texts.map((text, index) => {
    const type = FIELD_TYPES[index % FIELD_TYPES.length] ?? "string";
    const field = sampleField(type, { apiName: `f${index}`, name: text, description: text }, [text]);
    return { ...field, value: valueOf(type, text) };
  });
  const shown = pick(texts, 0);
  const unknown = { ...sampleField("string", { apiName: "odd", name: shown }), serverType: shown, shown };
  return [...known, { ...unknown, type: "unknown" }];
}

const fieldsetOf = (texts: string[]) => ({
  apiName: "set",
  title: pick(texts, 3),
  description: pick(texts, 4),
  order: 0,
  layout: "vertical" as const,
  labelPosition: "top" as const,
  fields: fieldsOf(texts.slice(0, 3)),
});

const taskOf = (texts: string[]): Task =>
  sampleTask({
    name: pick(texts, 0),
    description: `${texts.join("\n\n")}\n\n[clist:cl|a]${pick(texts, 1)}[/clist]`,
    workflow: { id: "5", name: pick(texts, 1), templateName: pick(texts, 2), status: "running" },
    fields: fieldsOf(texts),
    fieldsets: [fieldsetOf(texts)],
    checklists: [
      {
        id: 1,
        apiName: "cl",
        items: texts.map((text, index) => ({
          id: index,
          apiName: index ? `i${index}` : "a",
          text,
          marked: false,
        })),
      },
    ],
    subWorkflows: texts.map((name, index) => ({ id: String(index), name, running: index % 2 === 0 })),
    revertTargets: texts.map((name, index) => ({ id: String(index), name })),
  });

const directoryOf = (texts: string[]) => ({
  users: texts.map((text, id) => ({ id, name: text, email: text, active: true, guest: false })),
  groups: texts.map((text, id) => ({ id, name: text, members: [1] })),
  readAt: 0,
});

prepareFreshPage(connection);

describe("nothing in a text becomes more than text", () => {
  it("as a description, one by one", () => {
    const world = taskWorld();
    for (const text of [...PAYLOADS, ...ALL_LINKS]) {
      render(
        <ServicesContext.Provider value={world.services}>
          <TaskContext.Provider value={{ connection, webAddress: null, checklists: [], mark: null }}>
            <Prose source={text} />
            <InlineProse source={text} />
          </TaskContext.Provider>
        </ServicesContext.Provider>,
      );
      expect({ text, harm: findHarm(OWN) }).toEqual({ text, harm: [] });
      cleanup();
    }
  });

  it.each(BATCHES)("in a task, its fields and its checklists (%#)", async (...texts) => {
    const { services } = taskWorld();
    await fakeBrowser.storage.local.set({
      [cachedTaskKey("main", "17")]: { version: VERSIONS.task, value: { task: taskOf(texts), readAt: 1 } },
      [directoryKey("main")]: { version: VERSIONS.directory, value: directoryOf(texts) },
    });
    render(
      <ServicesContext.Provider value={services}>
        <TaskScreen connection={connection} task="17" surface="tab" />
      </ServicesContext.Provider>,
    );
    await waitFor(() => expect(document.querySelector("h1")).not.toBeNull());
    await settle();
    expect(document.querySelectorAll("label, legend").length).toBeGreaterThan(texts.length);
    expect(findHarm(OWN)).toEqual([]);
  });

  it.each(BATCHES)("in its log and comments (%#)", async (...texts) => {
    const entry = { id: "", at: 1, authorId: 2, task: { id: "17", name: pick(texts, 0) }, workflow: "5" };
    const events: TaskEvent[] = texts.flatMap((text, index): TaskEvent[] => [
      sampleComment({
        id: `c${index}`,
        text,
        attachments: [fileOf(text)],
        reactions: [{ value: text, users: [2] }],
      }),
      { ...entry, id: `r${index}`, kind: "task-returned", text },
      { ...entry, id: `s${index}`, kind: "sub-workflow-started", subWorkflow: { id: text, name: text } },
    ]);
    events.push({ ...entry, id: "out", kind: "task-completed", output: fieldsOf(texts) });
    const listEvents = (_: unknown, query: unknown) => {
      const { offset, limit } = query as { offset: number; limit: number };
      return succeed({ count: events.length, events: events.slice(offset, offset + limit), unreadable: 0 });
    };
    const world = taskWorld({ server: { listEvents } });
    render(
      <Surroundings services={world.services} uploads={world.uploads}>
        <LogSection task="17" mayComment />
      </Surroundings>,
    );
    await settle();
    expect(document.querySelectorAll("li").length).toBeGreaterThan(10);
    expect(findHarm(OWN)).toEqual([]);
  });

  it.each(BATCHES)("in its workflow (%#)", async (...texts) => {
    const workflow = sampleWorkflow({
      name: pick(texts, 0),
      description: texts.join("\n\n"),
      template: { id: "7", name: pick(texts, 1), active: true },
      fields: fieldsOf(texts),
      fieldsets: [fieldsetOf(texts)],
      steps: texts.map((name, index) => sampleStep({ id: String(index), number: index, name })),
    });
    const world = taskWorld({ server: { getWorkflow: () => succeed(workflow) } });
    function Shown() {
      return <WorkflowDisclosures task="17" asked={useWorkflow(connection, "5")} />;
    }
    render(
      <Surroundings services={world.services} uploads={world.uploads}>
        <Shown />
      </Surroundings>,
    );
    await settle();
    for (const details of document.querySelectorAll("details")) details.open = true;
    await waitFor(() => expect(document.querySelectorAll("li").length).toBeGreaterThanOrEqual(texts.length));
    expect(findHarm(OWN)).toEqual([]);
  });
});
