import { act, render } from "@testing-library/preact";
import type { ComponentChildren } from "preact";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { quietServices } from "../../task/testing/quiet-services";
import type { LaunchServices } from "../../../lib/app/launch-services";
import { followPicked, keepPicked } from "../../../lib/app/picked-page";
import { sampleField } from "../../../lib/app/testing/samples";
import type { Result } from "../../../lib/http/failure";
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
  const { services, sent, disk } = quietServices({ answers });
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
