// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen } from "@testing-library/preact";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { outbox } from "../../lib/app/stored-state";
import { sampleConnection } from "../../lib/app/testing/samples";
import { succeed } from "../../lib/http/failure";
import type { PickedPage } from "../../lib/store/stored";
import { LaunchScreen } from "./launch-screen";
import { TemplateHome } from "./template-home";
import { makeWorld, sampleTemplate } from "./testing/world";

const connection = sampleConnection();
const page = (parts: Partial<PickedPage> = {}): PickedPage => ({
  title: "Order 20391",
  url: "https://shop.example.com/orders/20391",
  selection: "",
  link: "",
  image: "",
  at: Date.now(),
  appliedTo: null,
  ...parts,
});

beforeEach(() => {
  fakeBrowser.reset();
  location.hash = "";
  outbox.value = { entries: [], tombstones: [] };
});
afterEach(cleanup);

const home = (surface: "popup" | "tab" = "popup") => (
  <TemplateHome connection={connection} place={{ screen: "launch" }} surface={surface} />
);
const form = () => (
  <LaunchScreen
    connection={connection}
    place={{ screen: "launch", connection: "main", template: "5" }}
    surface="popup"
  />
);
const settle = () => act(() => new Promise((resolve) => setTimeout(resolve, 0)));
const valueOf = (name: string) => screen.getByRole<HTMLInputElement>("textbox", { name }).value;
const press = async (name: string) => {
  fireEvent.click(screen.getByRole("button", { name }));
  await settle();
};

describe("launching with a page", () => {
  it("takes the page under the popup, and lets go of it again", async () => {
    const { show } = await makeWorld({ stored: [sampleTemplate()], page: page() });
    await show(home());
    await press("Launch with this page");
    expect(screen.getByText("Starting with “Order 20391”")).toBeTruthy();
    await press("Forget what was picked on the page");
    expect(screen.getByRole("button", { name: "Launch with this page" })).toBeTruthy();
  });

  it("says so where the browser shows nothing of the page", async () => {
    const { show } = await makeWorld({ stored: [sampleTemplate()], page: null });
    await show(home());
    await press("Launch with this page");
    expect(screen.getByRole("alert").textContent).toContain("does not let extensions see this page");
  });

  it("is offered over a page only, not in a tab of our own", async () => {
    const { show } = await makeWorld({ stored: [sampleTemplate()] });
    await show(home("tab"));
    expect(screen.queryByRole("button", { name: "Launch with this page" })).toBeNull();
  });

  it("knows what was picked in the menu, for half an hour", async () => {
    const { show } = await makeWorld({
      stored: [sampleTemplate()],
      picked: page({ selection: "It  arrived\nbroken" }),
    });
    await show(home("tab"));
    expect(screen.getByText("Starting with “It arrived broken”")).toBeTruthy();
    cleanup();
    const later = await makeWorld({
      stored: [sampleTemplate()],
      picked: page({ at: Date.now() - 31 * 60_000 }),
    });
    await later.show(home("tab"));
    expect(screen.queryByText(/^Starting with/)).toBeNull();
  });
});

describe("putting a page into a form", () => {
  it("asks what goes where, fills it in, and remembers the choice", async () => {
    const picked = page({ selection: "It arrived broken" });
    const { show, commands } = await makeWorld({ stored: [sampleTemplate()], picked });
    await show(form());
    expect(screen.getByRole("region", { name: "What goes where" })).toBeTruthy();
    fireEvent.change(screen.getByLabelText(/^Title/), { target: { value: "customer" } });
    await press("Fill in");
    expect(valueOf("Customer")).toBe("Order 20391");
    expect(valueOf("Mail of the customer")).toBe("It arrived broken");
    expect(valueOf("Order page")).toBe("https://shop.example.com/orders/20391");
    expect(commands("set-launch")).toEqual([
      {
        connection: "main",
        launch: { mappings: { "5": { selection: "mail", title: "customer", url: "order" } } },
      },
    ]);
    expect(screen.getByText("Filled in from “It arrived broken”")).toBeTruthy();
  });

  it("fills in at once the next time, and can be changed", async () => {
    const { show } = await makeWorld({
      stored: [sampleTemplate()],
      picked: page(),
      preferences: { mappings: { "5": { title: "customer", url: "order" } } },
    });
    await show(form());
    expect(valueOf("Customer")).toBe("Order 20391");
    await press("Change");
    fireEvent.change(screen.getByLabelText(/^Title/), { target: { value: "" } });
    fireEvent.change(screen.getByLabelText(/^Address/), { target: { value: "mail" } });
    await press("Fill in");
    expect(valueOf("Customer")).toBe("");
    expect(valueOf("Mail of the customer")).toBe("https://shop.example.com/orders/20391");
    expect(valueOf("Order page")).toBe("");
  });

  it("never replaces what was typed without being told to", async () => {
    const { show, disk } = await makeWorld({
      stored: [sampleTemplate()],
      preferences: { mappings: { "5": { title: "customer", url: "order" } } },
      answers: { launch: succeed({ operation: "op" }) },
    });
    await show(form());
    fireEvent.input(screen.getByRole("textbox", { name: "Customer" }), {
      target: { value: "Typed" },
    });
    await settle();
    const { keepPicked } = await import("../../lib/app/picked-page");
    await act(() => keepPicked(page()));
    await settle();
    expect(valueOf("Customer")).toBe("Typed");
    expect(screen.getByText("Replaces what stands there now.")).toBeTruthy();
    await press("Without it");
    expect(screen.queryByRole("region", { name: "What goes where" })).toBeNull();
    expect(disk.customer?.value).toEqual({ type: "string", text: "Typed" });
  });
});
