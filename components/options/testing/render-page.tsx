import { signal } from "@preact/signals";
import { fireEvent, render, screen } from "@testing-library/preact";
import { DEFAULT_SETTINGS, EMPTY_OUTBOX } from "../../../lib/store/defaults";
import type {
  Connection,
  ListPreferences,
  OutboxView,
  PuqAccount,
  Settings,
  Snapshot,
  SyncStatus,
} from "../../../lib/store/stored";
import type { ReadPolicy } from "../../../lib/store/policy";
import { OptionsPage } from "../options-page";
import { FakeEffects } from "./fake-effects";

/** Renders the options page over stored state that a test can change. */
export function renderPage(effects: FakeEffects, ...connected: Connection[]) {
  const state = {
    connections: signal<Connection[]>(connected),
    settings: signal<Settings>(DEFAULT_SETTINGS),
    outbox: signal<OutboxView>(EMPTY_OUTBOX),
    snapshots: signal<Record<string, Snapshot>>({}),
    statuses: signal<Record<string, SyncStatus>>({}),
    lists: signal<Record<string, ListPreferences>>({}),
    policy: signal<ReadPolicy | undefined>({ policy: {}, ignored: [] }),
    automations: signal<PuqAccount | null | undefined>(null),
  };
  render(<OptionsPage state={state} effects={effects} />);
  return state;
}

export const click = (name: string, role: "button" | "radio" | "checkbox" = "button") =>
  fireEvent.click(screen.getByRole(role, { name }));

/** Types into the field of that label. */
export const type = (label: string | RegExp, value: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } });

/** What is announced at once. */
export const alertText = async () => (await screen.findByRole("alert")).textContent;
