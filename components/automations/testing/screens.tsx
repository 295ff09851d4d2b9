import { cleanup, fireEvent, screen } from "@testing-library/preact";
import { afterEach, beforeEach, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { connections } from "../../../lib/app/stored-state";
import type { Failure } from "../../../lib/http/failure";
import { AutomationScreen } from "../automation-screen";
import { AutomationsHome } from "../automations-home";
import { sampleWorkflow } from "./world";

export const PLACE = { screen: "automations" } as const;

/** What puq.ai says where a plan allows no more workflows. */
export const LIMIT = {
  kind: "refused",
  url: "https://api.puq.test/v1/workflows/w2/status",
  status: 402,
  detail: "You have reached the maximum number of workflows allowed by your plan.",
  details: { workflow_limit: 10, current_workflows: 10 },
} satisfies Failure;

/** One that is on, one that is off, and one that is being archived. */
export const WORKFLOWS = [
  sampleWorkflow(),
  sampleWorkflow({ id: "w2", name: "Escalate", description: null, status: "disabled", activeVersion: null }),
  sampleWorkflow({ id: "w/3", name: "Refunds", description: "Über limit", status: "archiving" }),
];

/** Tells at once that everything is in view. */
export class SeenAtOnce {
  constructor(private readonly tell: (entries: { isIntersecting: boolean }[]) => void) {}
  observe = () => this.tell([{ isIntersecting: true }]);
  disconnect = () => undefined;
}

/** The list of all automations. */
export const home = () => <AutomationsHome place={PLACE} surface="popup" />;

/** The screen of one automation, with a tab of it open. */
export const one = (workflow: string, tab?: string) => (
  <AutomationScreen place={{ ...PLACE, workflow, tab }} surface="popup" />
);

/** What each link says. */
export const rows = () => screen.getAllByRole("link").map(({ textContent }) => textContent);

/** The switch of an automation. */
export const turnable = (name: string) => screen.getByRole("switch", { name: `“${name}” is on` });

/** Presses what has this role and name. */
export const click = (name: string | RegExp, role = "button") =>
  fireEvent.click(screen.getByRole(role, { name }));

/** Begins each test anew. */
export function prepareScreens(): void {
  beforeEach(() => {
    fakeBrowser.reset();
    location.hash = "";
    connections.value = [];
    vi.stubGlobal("IntersectionObserver", SeenAtOnce);
  });
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
  });
}
