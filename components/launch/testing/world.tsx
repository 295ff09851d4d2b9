import { signal } from "@preact/signals";
import { act, render } from "@testing-library/preact";
import type { ComponentChildren } from "preact";
import { fakeBrowser } from "wxt/testing/fake-browser";
import type { DraftEntries } from "../../../lib/app/draft-session";
import { openMemoryDraft } from "../../task/testing/memory-draft";
import type { LaunchServices } from "../../../lib/app/launch-services";
import type { TaskServices } from "../../../lib/app/task-services";
import { followPicked, keepPicked } from "../../../lib/app/picked-page";
import { sampleField } from "../../../lib/app/testing/samples";
import type { Uploads, UploadState } from "../../../lib/app/uploads";
import { succeed, type Result } from "../../../lib/http/failure";
import { LAUNCHED_KEY, launchPreferencesKey, templatesKey, VERSIONS } from "../../../lib/store/keys";
import type { Launched, LaunchPreferences, PickedPage } from "../../../lib/store/stored";
import type { LaunchTemplate } from "../../../lib/tasks/template";
import { ServicesContext } from "../../task/task-context";
import { LaunchContext } from "../launch-context";

/** A template for tests: what a test does not name is unremarkable. */
export function sampleTemplate(template: Partial<LaunchTemplate> = {}): LaunchTemplate {
  return {
    id: "5",
    name: "Customer refund",
    description: "Money back, *quickly*.",
    namePattern: null,
    active: true,
    steps: 2,
    uses: 7,
    fields: [
      sampleField("string", { apiName: "customer", name: "Customer", required: true, order: 3 }),
      sampleField("text", { apiName: "mail", name: "Mail of the customer", order: 2 }),
      sampleField("url", { apiName: "order", name: "Order page", order: 1 }),
    ],
    fieldsets: [],
    ...template,
  };
}

interface WorldOptions {
  /** What the server tells. Null: it is never reached. */
  server?: Result<LaunchTemplate[]> | null;
  /** What was read an hour ago. */
  stored?: LaunchTemplate[];
  preferences?: LaunchPreferences;
  launched?: Launched[];
  answers?: Record<string, unknown>;
  /** What was picked on a page. */
  picked?: PickedPage;
  /** The page under the popup. */
  page?: PickedPage | null;
}

/** Puts everything the launch screens look at in its place, and answers for the background and the server. */
export async function makeWorld({
  server = null,
  stored,
  preferences,
  launched,
  answers = {},
  picked,
  page = null,
}: WorldOptions = {}) {
  const sent: { name: string; input: Record<string, unknown> }[] = [];
  const disk: DraftEntries = {};
  const uploads: Uploads = {
    states: signal<ReadonlyMap<string, UploadState>>(new Map()),
    add: () => Promise.resolve({ ok: false, reason: "not-stored" }),
    start: () => undefined,
    remove: () => undefined,
  };
  const send = (name: string, input: Record<string, unknown>) => {
    sent.push({ name, input });
    return Promise.resolve(answers[name] ?? succeed(null));
  };
  const services: TaskServices = {
    send: send as TaskServices["send"],
    loadImage: async () => ({ ok: true, value: new Blob() }),
    callServer: () => new Promise(() => undefined),
    uploadsOf: () => uploads,
    openDraft: (connection, task) => openMemoryDraft(disk, connection, task),
  };
  const launchServices: LaunchServices = {
    followPicked,
    keepPicked,
    readThisPage: () => Promise.resolve(page),
    readTemplates: () => (server ? Promise.resolve(server) : new Promise(() => undefined)),
  };
  const wrap = (version: number, value: unknown) => ({ version, value });
  if (stored) {
    const text = JSON.stringify({ readAt: Date.now() - 3_600_000, templates: stored });
    await fakeBrowser.storage.local.set({ [templatesKey("main")]: wrap(VERSIONS.templates, text) });
  }
  if (preferences) {
    const item = wrap(VERSIONS.launchPreferences, preferences);
    await fakeBrowser.storage.local.set({ [launchPreferencesKey("main")]: item });
  }
  if (launched) await fakeBrowser.storage.session.set({ [LAUNCHED_KEY]: wrap(VERSIONS.launched, launched) });

  if (picked) await keepPicked(picked);

  const show = async (children: ComponentChildren) => {
    render(
      <ServicesContext.Provider value={services}>
        <LaunchContext.Provider value={launchServices}>{children}</LaunchContext.Provider>
      </ServicesContext.Provider>,
    );
    for (let turn = 0; turn < 3; turn++) await act(() => new Promise((resolve) => setTimeout(resolve, 0)));
  };
  return {
    show,
    disk,
    commands: (name: string) => sent.filter((one) => one.name === name).map(({ input }) => input),
  };
}
