import { describe, expect, it } from "vitest";
import { prepareInbox } from "./support/inbox-app.ts";
import { until } from "./support/wait.ts";

const inbox = prepareInbox();
const WIDE = { width: 1100, height: 1200, hash: "/webhooks" };
const RECEIVER = "https://hooks.example.com/pneumatic";

describe("webhooks", () => {
  it.each(["v7.3", "documented"] as const)("are subscribed, changed and removed (%s)", async (dialect) => {
    const { browser, sandbox } = await inbox.start({ role: "owner", dialect, tasks: 3 });
    const completed = dialect === "documented" ? "task_completed_v2" : "task_completed";
    const hookOf = (event: string) => sandbox.state.hooks.find((hook) => hook.event === event)?.url ?? null;
    const page = await browser.open("manage", WIDE);
    const row = page.getByRole("listitem").withText(completed);
    const enter = async (button: RegExp, url: string) => {
      await row.getByRole("button", { name: button }).click();
      await row.getByRole("textbox").fill(url);
      await row.getByRole("button", { name: "Save" }).click();
      await until(() => hookOf(completed) === url, `the server to call ${url}`);
    };
    await enter(/^Subscribe/, RECEIVER);
    await enter(/^Change/, `${RECEIVER}/2`);
    await row.getByRole("button", { name: /^Unsubscribe/ }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Unsubscribe" }).click();
    await until(() => hookOf(completed) === null, "the server to forget the hook");
  });

  it.each(["v7.3", "documented"] as const)(
    "are replaced for all events at once only after a warning, and removed likewise (%s)",
    async (dialect) => {
      const { browser, sandbox } = await inbox.start({ role: "owner", dialect, tasks: 3 });
      const urls = () => new Set(sandbox.state.hooks.map(({ url }) => url));
      const page = await browser.open("manage", WIDE);
      await page.getByRole("textbox", { name: "Same address for all events" }).fill(RECEIVER);
      await page.getByRole("button", { name: "Use for all" }).click();
      await page.getByRole("dialog").getByText(/every/i).first().waitFor();
      expect(urls().size).toBe(0);
      await page
        .getByRole("dialog")
        .getByRole("button", { name: /Replace/ })
        .click();
      await until(() => sandbox.state.hooks.length === 4 && urls().has(RECEIVER), "all four hooks");
      await page.getByRole("button", { name: "Remove all" }).click();
      await page
        .getByRole("dialog")
        .getByRole("button", { name: /Remove/ })
        .click();
      await until(() => sandbox.state.hooks.length === 0, "no hook to be left");
    },
  );

  it("are checked before the server, which would crash on some, is asked", async () => {
    const { browser, sandbox } = await inbox.start({ role: "owner", tasks: 3 });
    const page = await browser.open("manage", WIDE);
    await page
      .getByRole("button", { name: /^Subscribe/ })
      .first()
      .click();
    await page
      .getByRole("listitem")
      .first()
      .getByRole("textbox")
      .fill(`https://example.com/${"a".repeat(250)}`);
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText(/255/).first().waitFor();
    expect(sandbox.requests.filter(({ path }) => path.endsWith("/subscribe"))).toEqual([]);
  });

  it("are not offered to a performer, who is told who may", async () => {
    const { browser } = await inbox.start({ tasks: 3 });
    const page = await browser.open("manage", WIDE);
    await page.getByText(/Owners and admins/).waitFor();
    expect(await page.getByRole("button", { name: /^Subscribe/ }).count()).toBe(0);
    const options = await browser.open("options", { width: 900, height: 1200 });
    await options.getByText(/Only its owner and admins/).waitFor();
    expect(await options.getByRole("link", { name: "Manage webhooks" }).count()).toBe(0);
  });
});
