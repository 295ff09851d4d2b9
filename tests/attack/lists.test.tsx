// @vitest-environment happy-dom
// @vitest-environment-options { "url": "chrome-extension://test-extension-id/popup.html" }
import { act, cleanup, render } from "@testing-library/preact";
import { describe, expect, it } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { AutomationScreen } from "../../components/automations/automation-screen";
import { AutomationsHome } from "../../components/automations/automations-home";
import {
  makeWorld as makeAutomations,
  pageOf,
  sampleDetail,
  sampleRun,
  sampleStep,
  sampleVersion,
  sampleWorkflow,
} from "../../components/automations/testing/world";
import { loadFind } from "../../components/find/load-find";
import { InboxScreen } from "../../components/inbox/inbox-screen";
import { storeInbox } from "../../components/inbox/testing/store-inbox";
import { LaunchScreen } from "../../components/launch/launch-screen";
import { TemplateHome } from "../../components/launch/template-home";
import { makeWorld as makeLaunch, sampleTemplate } from "../../components/launch/testing/world";
import { FieldsView } from "../../components/manage/data/fields-view";
import { Outline } from "../../components/manage/templates/outline";
import { lists } from "../../lib/app/stored-state";
import { callServerWith } from "../../lib/app/testing/clients";
import { sampleConnection, sampleField } from "../../lib/app/testing/samples";
import { sampleRow as sampleDataRow } from "../../lib/data/testing/rows";
import { succeed } from "../../lib/http/failure";
import type { ListView } from "../../lib/store/stored";
import { sampleEntry, sampleRow } from "../../lib/tasks/testing/samples";
import { readTemplate } from "../../lib/templates/read-template";
import { findHarm } from "./find-harm";
import { prepareFreshPage, settle } from "../support/fresh-page.ts";
import { BATCHES, pick } from "./batches";

const OWN = fakeBrowser.runtime.getURL("/");
const connection = sampleConnection();
const BY_WORKFLOW: ListView = { sort: "urgent", group: "workflow", templates: [], steps: [] };

prepareFreshPage(connection);

describe("nothing in a text becomes more than text", () => {
  it.each(BATCHES)("in the list (%#)", async (...texts) => {
    const rows = [...texts, "half a character: \ud800"].map((name, index) =>
      sampleRow({ id: String(index), name, workflowName: name, templateId: String(index) }),
    );
    await storeInbox({
      snapshot: {
        rows,
        templateNames: Object.fromEntries(texts.map((text, index) => [String(index), text])),
        unreadable: [{ id: "x", name: pick(texts, 0) }],
      },
      outbox: {
        entries: texts.slice(0, 5).map((text, index) =>
          sampleEntry({
            operation: String(index),
            task: `t${index}`,
            taskName: text,
            workflowName: text,
            text,
            state: "needs-you",
            failure: { kind: "refused", url: text, status: 400, detail: text },
          }),
        ),
      },
    });
    render(<InboxScreen surface="tab" />);
    await settle();
    const someShown = Math.min(texts.length, 10);
    expect(document.querySelectorAll("li").length).toBeGreaterThanOrEqual(someShown);
    expect(findHarm(OWN)).toEqual([]);
    await loadFind();
    await act(() => {
      lists.value = { main: { view: BY_WORKFLOW } };
    });
    expect(document.querySelectorAll("h2").length).toBeGreaterThanOrEqual(someShown);
    expect(findHarm(OWN)).toEqual([]);
  });

  it.each(BATCHES)("in templates, and in what is taken from a page (%#)", async (...texts) => {
    const fields = texts.map((text, index) =>
      sampleField(index % 2 ? "text" : "string", { apiName: `f${index}`, name: text, description: text }),
    );
    const templates = texts.map((text, index) =>
      sampleTemplate({ id: String(index), name: text, description: text, namePattern: text, fields }),
    );
    const picked = {
      title: pick(texts, 0),
      url: pick(texts, 1),
      selection: pick(texts, 2),
      link: pick(texts, 3),
      image: pick(texts, 4),
      at: Date.now(),
      appliedTo: null,
    };
    const home = await makeLaunch({ stored: templates, picked });
    await home.show(<TemplateHome connection={connection} place={{ screen: "launch" }} surface="tab" />);
    expect(document.querySelectorAll("a").length).toBeGreaterThanOrEqual(texts.length);
    expect(findHarm(OWN)).toEqual([]);
    cleanup();
    const form = await makeLaunch({ stored: templates, picked });
    const place = { screen: "launch", connection: "main", template: "0" } as const;
    await form.show(<LaunchScreen connection={connection} place={place} surface="tab" />);
    expect(document.querySelectorAll("input, textarea").length).toBeGreaterThanOrEqual(texts.length);
    expect(findHarm(OWN)).toEqual([]);
  });

  it.each(BATCHES)("in automations (%#)", async (...texts) => {
    const workflows = texts.map((text, index) =>
      sampleWorkflow({
        id: `w${index}`,
        name: text,
        description: text,
        schedule: text,
        metadata: text,
        webhookUrl: text,
      }),
    );
    const runs = texts.map((text, index) =>
      sampleRun({ id: `r${index}`, workflow: "w0", versionName: text, status: text }),
    );
    const steps = texts.map((text, index) =>
      sampleStep({ id: `s${index}`, name: text, error: text, type: text }),
    );
    const versions = texts.map((text, index) => ({ ...sampleVersion(index), name: text, state: text }));
    const server = {
      listExecutions: () => pageOf(runs),
      getExecution: () => succeed(sampleDetail({ steps, versionName: pick(texts, 0) })),
      listVersions: () => pageOf(versions),
    };
    const list = makeAutomations({ workflows, server });
    await list.show(<AutomationsHome place={{ screen: "automations" }} surface="tab" />);
    expect(document.querySelectorAll("a").length).toBeGreaterThanOrEqual(texts.length);
    expect(findHarm(OWN)).toEqual([]);
    cleanup();
    for (const tab of [undefined, "runs", "versions"]) {
      const one = makeAutomations({ workflows, server });
      const place = { screen: "automations", workflow: "w0", tab } as const;
      await one.show(<AutomationScreen place={place} surface="tab" />);
      expect(document.querySelectorAll("h1, h2, h3, h4").length).toBeGreaterThan(0);
      expect(findHarm(OWN)).toEqual([]);
      cleanup();
    }
  });

  it.each(BATCHES)("in tables of workflows and outlines of templates (%#)", async (...texts) => {
    const columns = texts.map((name, index) => ({
      key: `k${index}`,
      name,
      type: "string" as const,
      hidden: false,
    }));
    const rows = texts.map((text, index) =>
      sampleDataRow({
        id: String(index),
        name: text,
        cells: {
          k0: { kind: "text", text },
          k1: { kind: "files", files: [{ name: text, url: text }] },
        },
      }),
    );
    const callServer = callServerWith({
      listWorkflowFields: () =>
        Promise.resolve(succeed({ count: rows.length, rows, columns, unreadable: 0 })),
    });
    const template = sampleTemplate({ name: pick(texts, 0), fields: [] });
    render(<FieldsView connection={connection} template={template} callServer={callServer} />);
    await settle();
    expect(document.querySelectorAll("tr").length).toBeGreaterThan(Math.min(texts.length, 5));
    expect(findHarm(OWN)).toEqual([]);
    cleanup();
    const field = (text: string, index: number) => ({
      api_name: `f${index}`,
      name: text,
      description: text,
      type: "radio",
      selections: [{ value: text, api_name: `s${index}` }],
    });
    const outline = readTemplate({
      name: pick(texts, 0),
      description: texts.join("\n\n"),
      wf_name_template: pick(texts, 1),
      kickoff: { description: pick(texts, 2), fields: texts.map(field) },
      tasks: texts.map((text, index) => ({
        api_name: `t${index}`,
        number: index + 1,
        name: text,
        description: text,
        fields: [field(text, index)],
        checklists: [{ api_name: "cl", selections: [{ api_name: "a", value: text }] }],
      })),
    });
    render(<Outline outline={outline} people={{ users: [], groups: [] }} connection={connection} />);
    expect(document.querySelectorAll("h1, h2, h3, h4").length).toBeGreaterThanOrEqual(texts.length);
    expect(findHarm(OWN)).toEqual([]);
  });
});
