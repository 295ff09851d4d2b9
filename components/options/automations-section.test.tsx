// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { PuqAccount } from "../../lib/store/stored";
import { CONNECTION, HOST } from "./testing/examples";
import { FakeEffects } from "./testing/fake-effects";
import { alertText, click, renderPage, type } from "./testing/render-page";

const PUQ_HOST = "https://api.puq.ai/*";
const ACCOUNT: PuqAccount = {
  id: "puq",
  api: "https://api.puq.ai",
  name: null,
  remember: true,
  connectedAt: 5,
  watched: [],
};

let effects: FakeEffects;

beforeEach(() => {
  effects = new FakeEffects();
  effects.granted = new Set([HOST, "notifications"]);
  effects.answers = { "check-token": ACCOUNT, "credits-balance": 1234.5 };
});
afterEach(cleanup);

const section = () => within(screen.getByRole("region", { name: "Automations (puq.ai)" }));

function showForm() {
  const state = renderPage(effects, CONNECTION);
  click("Connect puq.ai");
  return state;
}

describe("connecting puq.ai", () => {
  it("asks for the host in the click, checks the token, and says what comes next", async () => {
    const state = showForm();
    type("Your API token", " puq_secret ");
    click("Connect");
    await section().findByText("puq.ai is connected. Automations stand next to your inbox.");
    expect(effects.prompts).toEqual([{ origins: [PUQ_HOST], notifications: false }]);
    expect(effects.inputs("check-token")).toEqual([
      { api: "https://api.puq.ai", key: "puq_secret", name: null, remember: true },
    ]);
    state.automations.value = ACCOUNT;
    await section().findByText(/^The token works\. 1.234\.5 credits are left\.$/);
    expect(document.body.textContent).not.toContain("puq_secret");
  });

  it("says that the token is refused, and keeps what was typed", async () => {
    const url = "https://api.puq.ai/v1/credits/balance";
    effects.answers["check-token"] = { kind: "unauthorized", url, status: 401, detail: null };
    showForm();
    type("Your API token", "puq_old");
    click("Connect");
    expect(await alertText()).toContain("puq.ai refused the token. Check that the whole token was copied");
    expect(screen.getByLabelText<HTMLInputElement>("Your API token").value).toBe("puq_old");
  });

  it("sends nothing without a token, or without access", async () => {
    showForm();
    click("Connect");
    expect(section().getByText("Enter the API token.")).toBeTruthy();
    type("Your API token", "puq_secret");
    effects.allows = () => false;
    click("Connect");
    expect(await alertText()).toContain("Without access to this address");
    expect(effects.inputs("check-token")).toEqual([]);
  });
});

describe("a connected account", () => {
  const show = async () => {
    renderPage(effects, CONNECTION).automations.value = ACCOUNT;
    await section().findByText("••••••••");
  };

  it("is checked whenever it is shown, and mended with a new token", async () => {
    const url = "https://api.puq.ai/v1/credits/balance";
    effects.answers["credits-balance"] = { kind: "unauthorized", url, status: 401, detail: null };
    await show();
    expect(await alertText()).toContain("puq.ai refused the token.");
    click("Replace token");
    expect(section().getByLabelText("Your API token")).toBeTruthy();
  });

  it("is forgotten after asking, with its host and what pages kept of it", async () => {
    effects.granted.add(PUQ_HOST);
    await show();
    click("Disconnect puq.ai");
    const dialog = within(screen.getByRole("dialog"));
    fireEvent.click(dialog.getByRole("button", { name: "Disconnect" }));
    await waitFor(() => expect(effects.forgotten).toEqual(["puq"]));
    expect(effects.inputs("disconnect-automations")).toEqual([{}]);
    expect(effects.kept).toEqual([HOST]);
  });
});
