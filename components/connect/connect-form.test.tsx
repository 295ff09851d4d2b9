// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from "@testing-library/preact";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { CLOUD } from "../../lib/messages/cloud-server";
import { API, CONNECTION, FILES, HOST, WEB } from "../options/testing/examples";
import { FakeEffects } from "../options/testing/fake-effects";
import { alertText, click, renderPage, type } from "../options/testing/render-page";

let effects: FakeEffects;

beforeEach(() => {
  effects = new FakeEffects();
  effects.answers = { discover: { api: API, web: WEB, files: FILES }, connect: CONNECTION };
});
afterEach(cleanup);

function fillIn(address = "pneumatic.harborlight.test/tasks/5", key = " pn-secret ") {
  click("Our own server", "radio");
  type("Server address", address);
  type("Your API key", key);
}

describe("the form", () => {
  it("connects to an own server with a key, and says what comes next", async () => {
    const state = renderPage(effects);
    fillIn();
    click("Connect");
    await waitFor(() => expect(effects.inputs("set-notifications")).toEqual([{ enabled: true }]));
    expect(effects.inputs("discover")).toEqual([{ address: `${WEB}/tasks/5` }]);
    expect(effects.inputs("connect")[0]).toMatchObject({
      credential: { kind: "api-key", key: "pn-secret" },
      remember: true,
    });

    state.connections.value = [CONNECTION];
    const heading = await screen.findByRole("heading", { name: "You are connected" });
    await waitFor(() => expect(document.activeElement).toBe(heading));
    expect(heading.parentElement?.textContent).toContain(
      "Margit Lindqvist (Account owner) at Harborlight Coffee",
    );
    expect(heading.parentElement?.textContent).toContain("Your inbox is in the toolbar");
  });

  it("starts from the Enter key too", async () => {
    renderPage(effects);
    fillIn();
    fireEvent.submit(screen.getByRole("form", { name: "Connect to Pneumatic" }));
    await waitFor(() => expect(effects.inputs("connect")).toHaveLength(1));
  });

  it("connects to the cloud unless told otherwise", async () => {
    effects.answers.discover = CLOUD;
    renderPage(effects);
    expect(screen.getByText(/may talk to api\.pneumatic\.app and my\.pneumatic\.app/)).toBeTruthy();
    type("Your API key", "pn-secret");
    click("Tell me about new tasks", "checkbox");
    click("Forget the key when the browser closes", "checkbox");
    click("Connect");
    await waitFor(() => expect(effects.inputs("connect")[0]).toMatchObject({ remember: false }));
    expect(effects.prompts[0]).toEqual({
      origins: ["https://api.pneumatic.app/*", "https://my.pneumatic.app/*"],
      notifications: false,
    });
  });

  it("signs in with e-mail and password, and keeps both ways as typed", async () => {
    effects.answers.discover = CLOUD;
    renderPage(effects);
    type("Your API key", "pn-secret");
    click("E-mail and password", "radio");
    expect(screen.getByText(/Sent once, to this server only, and never stored/)).toBeTruthy();
    type("E-mail", "kofi@harborlight.test");
    type("Password", " pass ");
    click("Connect");
    await waitFor(() =>
      expect(effects.inputs("connect")[0]?.credential).toEqual({
        kind: "password",
        email: "kofi@harborlight.test",
        password: " pass ",
      }),
    );
    click("API key", "radio");
    expect(screen.getByLabelText("Your API key", { selector: "input[name=key]" })).toHaveProperty(
      "value",
      "pn-secret",
    );
  });

  it("masks the key until it is shown, and keeps it from being filled in", () => {
    renderPage(effects);
    const key = screen.getByLabelText("Your API key", { selector: "input[name=key]" });
    expect([key.getAttribute("type"), key.getAttribute("autocomplete")]).toEqual(["password", "off"]);
    click("Show the API key");
    expect(key.getAttribute("type")).toBe("text");
    click("Show the API key");
    expect(key.getAttribute("type")).toBe("password");
  });

  it("names what is wrong at each field, moves there, and sends nothing", async () => {
    renderPage(effects);
    fillIn("http://pneumatic.harborlight.test", "");
    click("Connect");
    const address = screen.getByLabelText("Server address");
    await waitFor(() => expect(document.activeElement).toBe(address));
    expect(address.getAttribute("aria-invalid")).toBe("true");
    expect(screen.getByText(/^Use https\./).id).toBe(address.getAttribute("aria-describedby")?.split(" ")[0]);
    expect(screen.getByText("Enter the API key.")).toBeTruthy();
    expect(effects.prompts).toEqual([]);
  });

  it("ignores a second click while the first is under way", async () => {
    renderPage(effects);
    fillIn();
    click("Connect");
    await screen.findByText("Waiting for your answer to the browser's question.");
    click("Connect");
    await waitFor(() => expect(effects.inputs("set-notifications")).toHaveLength(1));
    expect(effects.inputs("connect")).toHaveLength(1);
  });
});

describe("when it does not work", () => {
  it("shows the address that was tried, the status and the one thing to do, and keeps what was typed", async () => {
    effects.answers.connect = { kind: "unauthorized", url: `${API}/auth/context`, status: 401, detail: null };
    renderPage(effects);
    fillIn();
    click("Connect");
    const text = await alertText();
    expect(text).toContain("The server refused the key. Check that the whole key was copied");
    expect(text).toContain(`Tried ${API}/auth/context · Status 401`);
    expect(screen.getByLabelText("Your API key", { selector: "input[name=key]" })).toHaveProperty(
      "value",
      " pn-secret ",
    );
  });

  it("speaks of the password when that was refused", async () => {
    effects.answers.discover = CLOUD;
    effects.answers.connect = {
      kind: "unauthorized",
      url: `${API}/auth/token/obtain`,
      status: 403,
      detail: null,
    };
    renderPage(effects);
    click("E-mail and password", "radio");
    type("E-mail", "kofi@harborlight.test");
    type("Password", "wrong");
    click("Connect");
    expect(await alertText()).toContain("The server refused this e-mail or password.");
  });

  it("says that nothing was sent while offline", async () => {
    effects.answers.discover = { kind: "offline", url: WEB };
    renderPage(effects);
    fillIn();
    click("Connect");
    expect(await alertText()).toContain(`Tried ${WEB} · nothing was sent`);
  });

  it("says that there was no answer at all", async () => {
    effects.answers.discover = { kind: "unreachable", url: WEB };
    renderPage(effects);
    fillIn();
    click("Connect");
    expect(await alertText()).toContain(`Tried ${WEB} · no answer`);
  });

  it("offers to ask again, or to do without notifications, after a refused permission", async () => {
    effects.allows = ({ notifications }) => !notifications;
    renderPage(effects);
    fillIn();
    click("Connect");
    expect(await alertText()).toContain("Without access to pneumatic.harborlight.test");
    click("Connect without notifications");
    await waitFor(() => expect(effects.inputs("set-notifications")).toEqual([{ enabled: false }]));
    expect(effects.prompts).toEqual([
      { origins: [HOST], notifications: true },
      { origins: [HOST], notifications: false },
    ]);
  });

  it("asks in words for the file service's host, which may be left out", async () => {
    effects.answers.discover = { api: API, web: WEB, files: "https://files.harborlight.test" };
    renderPage(effects);
    fillIn();
    click("Connect");
    expect(await alertText()).toContain("This Pneumatic also uses files.harborlight.test");
    expect(screen.getByRole("button", { name: "Allow files.harborlight.test" })).toBeTruthy();
    click("Connect without files");
    await waitFor(() => expect(effects.inputs("connect")[0]?.server.files).toBeNull());
  });
});
