import { describe, expect, it } from "vitest";
import { prepareInbox, type InboxApp } from "./support/inbox-app.ts";
import { untilStored } from "./support/until-stored.ts";
import { pause, until } from "./support/wait.ts";

const inbox = prepareInbox();

/** Starts with a few tasks and turns instant updates on, as a person does. */
async function startInstant(): Promise<InboxApp> {
  const app = await inbox.start({ tasks: 5 });
  await app.badgeShows("5");
  const options = await app.browser.open("options");
  await options.getByRole("checkbox", { name: "Instant updates" }).check();
  await untilStored(app.browser, '"instant":true', "the choice");
  await options.close();
  return app;
}

const listReads = ({ sandbox }: InboxApp) =>
  sandbox.requests.filter(({ path }) => path === "/v3/tasks").length;

const connected = ({ sandbox }: InboxApp) => until(() => sandbox.sockets.count === 1, "one open socket");

describe("instant updates", () => {
  it("are off unless a person turns them on: no socket, no key in an address", async () => {
    const { sandbox, popup } = await inbox.start({ tasks: 5 });
    const page = await popup();
    await page.getByRole("link").first().waitFor();
    await pause(1_500);
    expect(sandbox.sockets.attempts).toEqual([]);
  });

  it("show in the open popup what a colleague does, and read the list once for what comes together", async () => {
    const app = await startInstant();
    const { sandbox, popup, badgeShows } = app;
    const page = await popup();
    await connected(app);
    await page.getByRole("link").first().waitFor();
    await pause(1_500);
    const before = listReads(app);
    const [one, two] = sandbox.openTasks("performer");
    if (!one || !two) throw new Error("The performer has too few tasks.");
    sandbox.completeAs("owner", one.id);
    sandbox.completeAs("owner", two.id);
    await badgeShows(String(sandbox.openTasks("performer").length));
    await page.getByRole("link", { name: one.name }).waitFor("detached");
    expect(listReads(app) - before).toBeLessThanOrEqual(2);
  });

  it("end as soon as they are turned off", async () => {
    const app = await startInstant();
    const { browser, sandbox, popup } = app;
    const page = await popup();
    await connected(app);
    const options = await browser.open("options");
    await options.getByRole("checkbox", { name: "Instant updates" }).uncheck();
    await until(() => sandbox.sockets.count === 0, "the socket to close");
    await page.reload();
    await page.getByRole("link").first().waitFor();
    await pause(1_000);
    expect(sandbox.sockets.attempts).toHaveLength(1);
  });

  it("show what a colleague writes in the open task", async () => {
    const app = await startInstant();
    const { browser, sandbox } = app;
    const [task] = sandbox.openTasks("performer");
    if (!task) throw new Error("The performer has no task.");
    const page = await browser.open("inbox");
    await page.getByRole("link", { name: task.name }).first().click();
    await page.getByRole("heading", { name: task.name }).waitFor();
    await connected(app);
    await pause(1_500);
    const reads = () => sandbox.requests.filter(({ path }) => path === `/v2/tasks/${task.id}`).length;
    const before = reads();
    sandbox.commentAs("owner", task.id, "Please hurry");
    await page.getByText("Please hurry").waitFor();
    await until(() => reads() > before, "the task to be read again");
  });

  it("are held by one page at a time, and by the next when that one closes", async () => {
    const app = await startInstant();
    const { browser, sandbox, popup } = app;
    const first = await browser.open("inbox");
    await connected(app);
    const second = await popup();
    await second.getByRole("link").first().waitFor();
    await pause(1_000);
    expect([sandbox.sockets.count, sandbox.sockets.attempts.length]).toEqual([1, 1]);
    await first.close();
    await until(() => sandbox.sockets.attempts.length === 2, "the other page to connect");
    await connected(app);
    await second.close();
    await until(() => sandbox.sockets.count === 0, "the last socket to close");
  });

  it("come back after a break, even with a key the server has forgotten, and miss nothing", async () => {
    const app = await startInstant();
    const { sandbox, popup, badgeShows } = app;
    const page = await popup();
    await connected(app);
    await badgeShows("5");
    sandbox.flushKeyCache("performer");
    sandbox.sockets.cutAll();
    await until(() => sandbox.sockets.count === 0, "the socket to be cut");
    sandbox.addTask({
      name: "Written during the break",
      apiName: "break",
      workflow: { name: "Break", templateId: 6, starterId: 1 },
    });
    await page.getByRole("link", { name: "Written during the break" }).waitFor();
    await connected(app);
    expect(sandbox.sockets.attempts.map(({ status }) => status)).toEqual([101, 101]);
  });

  it("that a server refuses make no storm, whatever pages open and close, and the list works on", async () => {
    const app = await startInstant();
    const { sandbox, popup, badgeShows } = app;
    sandbox.sockets.refuse(Number.POSITIVE_INFINITY);
    const start = Date.now();
    const { attempts } = sandbox.sockets;
    let opened = 0;
    await until(
      async () => {
        const page = await popup();
        await page.getByRole("link").first().waitFor();
        // Briefly at first; on a busy machine it takes longer until an attempt is made.
        await pause(500 * Math.min(++opened, 6));
        await page.close();
        return attempts.length >= 3;
      },
      "three attempts",
      40_000,
    );
    const seconds = (Date.now() - start) / 1_000;
    expect(attempts.length).toBeLessThanOrEqual(1 + seconds);
    const gaps = attempts.slice(1).map(({ at }, index) => at - (attempts[index]?.at ?? 0));
    expect(gaps.filter((gap) => gap < 900)).toEqual([]);
    const calls = sandbox.requests.filter(({ path }) => path === "/accounts/user/counters");
    expect(calls.length).toBeLessThanOrEqual(attempts.length + 1);

    const page = await popup();
    sandbox.addTask({
      name: "Found by looking",
      apiName: "looking",
      workflow: { name: "Polling", templateId: 6, starterId: 1 },
    });
    await page.getByRole("button", { name: /^Check for new tasks/ }).click();
    await page.getByText("Found by looking").first().waitFor();
    await badgeShows("6");
  }, 120_000);
});
