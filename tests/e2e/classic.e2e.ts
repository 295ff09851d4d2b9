import { describe, expect, it } from "vitest";
import { prepareInbox } from "./support/inbox-app.ts";
import { until } from "./support/wait.ts";

const inbox = prepareInbox();

describe("a server that answers as the documentation says", () => {
  it("lists its templates, starts one and leads to its first task", async () => {
    const { browser, sandbox } = await inbox.start({ dialect: "documented", tasks: 3 });
    const page = await browser.open("inbox", { width: 1100, height: 900 });
    await page.getByRole("link", { name: "Launch", exact: true }).click();
    await page.getByRole("link", { name: /^Event booking \d+ step/ }).click();
    await page.getByLabel(/^Event/).fill("Harvest fair");
    await page.getByLabel("Day: day").fill("2030-10-05");
    await page.getByLabel(/^Roastery %/).fill("60");
    await page.getByLabel(/^Café %/).fill("40");
    await page.getByLabel(/^Street and number/).fill("Cais 4");
    await page.getByRole("button", { name: "Start", exact: true }).click();
    await page.getByRole("heading", { name: "Prepare Harvest fair in Cais 4" }).waitFor();
    const { path, body } = sandbox.requests.findLast(({ method }) => method === "POST") ?? {};
    expect(path).toMatch(/^\/templates\/\d+\/run$/);
    expect(body).toMatchObject({
      name: "Event booking",
      kickoff: { "ev-day": expect.stringMatching(/^2030-10-0\dT/) },
    });
    await until(() => sandbox.openTasks("performer").length === 4, "the new task on the server");
  });
});
