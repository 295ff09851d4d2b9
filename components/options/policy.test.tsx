// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from "@testing-library/preact";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Policy } from "../../lib/store/policy";
import { createConnectFlow } from "../connect/connect-flow";
import { API, CONNECTION, HOST, WEB } from "./testing/examples";
import { FakeEffects } from "./testing/fake-effects";
import { click, renderPage, type } from "./testing/render-page";

const OTHER = "https://other.example";
let effects: FakeEffects;

beforeEach(() => {
  effects = new FakeEffects();
  effects.granted = new Set([HOST, "notifications"]);
  effects.answers = { discover: { api: API, web: WEB, files: null }, connect: CONNECTION };
});
afterEach(cleanup);

const show = (policy: Policy, ...connected: (typeof CONNECTION)[]) => {
  const state = renderPage(effects, ...connected);
  state.policy.value = { policy, ignored: [] };
  return state;
};
const connectWithKey = () => {
  type("Your API key", "pn-0123456789abcdef");
  click("Connect");
};

describe("connecting under a policy", () => {
  it("takes the set server, its file service and its wish for notifications", async () => {
    show({ server: WEB, otherServers: false, fileService: `${WEB}/files`, notifications: false });
    await screen.findByText(WEB);
    expect(screen.queryByLabelText("Server address")).toBeNull();
    expect(screen.getByRole<HTMLInputElement>("checkbox", { name: "Tell me about new tasks" }).disabled).toBe(
      true,
    );
    connectWithKey();
    await waitFor(() => expect(effects.inputs("connect")).toHaveLength(1));
    expect(effects.inputs("discover")).toEqual([{ address: WEB }]);
    expect(effects.inputs("connect")[0]?.server.files).toBe(`${WEB}/files`);
    expect(effects.inputs("set-notifications")).toEqual([]);
  });

  it("offers the set server where others are allowed", async () => {
    show({ server: WEB });
    expect((await screen.findByLabelText<HTMLInputElement>("Server address")).value).toBe(WEB);
    type("Server address", OTHER);
    connectWithKey();
    await waitFor(() => expect(effects.inputs("discover")).toEqual([{ address: OTHER }]));
  });

  it("refuses another server with a sentence, and sends nothing", async () => {
    const flow = createConnectFlow(effects, () => ({ server: WEB, otherServers: false }));
    const credential = { kind: "api-key", key: "pn-0123456789abcdef" } as const;
    for (const address of [OTHER, null]) {
      await flow.start({ address, credential, remember: true, notifications: true });
      expect(flow.step.value).toEqual({ step: "not-allowed", server: WEB });
    }
    expect(effects.prompts).toEqual([]);
    expect(effects.sent).toEqual([]);
  });
});

describe("connecting where the background knows of the policy first", () => {
  it("says which server is allowed", async () => {
    effects.answers.connect = { kind: "not-allowed", url: "", server: OTHER };
    show({});
    connectWithKey();
    await screen.findByText(/Your administrator allows connections to other\.example only\./);
  });
});

describe("settings under a policy", () => {
  it("are shown as set and locked", async () => {
    show(
      {
        notifications: true,
        quietHours: [null, { from: 1080, to: 480 }, null, null, null, null, null],
        automations: false,
        fileService: "https://files.example",
      },
      CONNECTION,
    );
    const from = await screen.findByLabelText<HTMLInputElement>("Monday: quiet from");
    expect([from.value, from.disabled]).toEqual(["18:00", true]);
    for (const name of ["Tell me about new tasks", "Monday", "Sunday"])
      expect(screen.getByRole<HTMLInputElement>("checkbox", { name }).disabled).toBe(true);
    const urgent = screen.getByRole<HTMLInputElement>("checkbox", { name: "Urgent tasks may interrupt" });
    expect(urgent.disabled).toBe(false);
    expect(screen.queryByLabelText("File service address")).toBeNull();
    const automations = within(screen.getByRole("region", { name: "Automations (puq.ai)" }));
    automations.getByText("Your administrator has turned off automations. Nothing is asked of puq.ai.");
    expect(automations.queryByRole("button")).toBeNull();
  });

  it("let a person forget the token of puq.ai that is not used any more", async () => {
    const state = show({ automations: false }, CONNECTION);
    const { api, remember, connectedAt } = { api: "https://api.puq.test", remember: true, connectedAt: 1 };
    state.automations.value = { id: "a", api, name: null, remember, connectedAt, watched: [] };
    (await screen.findByRole("button", { name: "Forget the token" })).click();
    await screen.findByText("The token is forgotten.");
    expect(effects.inputs("disconnect-automations")).toEqual([{}]);
    expect(effects.forgotten).toEqual(["a"]);
  });

  it("follow the policy as it changes", async () => {
    const state = show({ notifications: false }, CONNECTION);
    const box = () => screen.getByRole<HTMLInputElement>("checkbox", { name: "Tell me about new tasks" });
    await waitFor(() => expect([box().checked, box().disabled]).toEqual([false, true]));
    state.policy.value = { policy: {}, ignored: [] };
    await waitFor(() => expect([box().checked, box().disabled]).toEqual([true, false]));
  });

  it("let the person allow in the browser what the administrator wants", async () => {
    effects.granted.delete("notifications");
    show({ notifications: true }, CONNECTION);
    (await screen.findByRole("button", { name: "Let the browser show them" })).click();
    await waitFor(() => expect(effects.prompts).toEqual([{ origins: [], notifications: true }]));
  });

  it("say so where a connection lies elsewhere, and leave it as it is", async () => {
    show({ server: OTHER, otherServers: false }, CONNECTION);
    await screen.findByText(/^Your administrator wants connections to other\.example only\./);
    expect(effects.sent).toEqual([]);
  });
});
