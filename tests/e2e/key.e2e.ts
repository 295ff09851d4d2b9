import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { LoggedRequest } from "../sandbox/http/log.ts";
import { EVERY_FIELD_TASK } from "../sandbox/seed/vendors.ts";
import { connectAutomations, enterToken } from "./support/connect.ts";
import type { Page } from "./support/driver.ts";
import { startForeignServer, type ForeignServer } from "./support/foreign-server.ts";
import { prepareInbox } from "./support/inbox-app.ts";
import { prepareFiles } from "./support/prepare-files.ts";
import { until } from "./support/wait.ts";

const inbox = prepareInbox();
const writeFile = prepareFiles();
const DESK = "Prepare the desk for Amara Diallo";

let foreign: ForeignServer;
beforeEach(async () => {
  foreign = await startForeignServer();
});
afterEach(() => foreign.close());

/** Everything a page of ours can read of what is kept on the disk, but for the contents of files. */
const readDisk = (page: Page) =>
  page.evaluate(async () => {
    const settle = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.addEventListener("success", () => resolve(request.result));
        request.addEventListener("error", () => reject(request.error ?? new Error("not read")));
      });
    const texts = [
      JSON.stringify(Object.entries(localStorage)),
      JSON.stringify(Object.entries(sessionStorage)),
      document.cookie,
    ];
    for (const { name } of await indexedDB.databases()) {
      const database = await settle(indexedDB.open(name ?? ""));
      for (const store of database.objectStoreNames) {
        const records = database.transaction(store).objectStore(store);
        texts.push(
          JSON.stringify(await settle(records.getAll())),
          JSON.stringify(await settle(records.getAllKeys())),
        );
      }
      database.close();
    }
    return texts.join("\n");
  });

/** What a person or a screenshot sees of a page: its text, its fields, its title and its address. */
const readPage = (page: Page) =>
  page.evaluate(() => {
    const fields = [...document.querySelectorAll("input, textarea")].map(
      (field) => Reflect.get(field, "value") as string,
    );
    return [document.documentElement.outerHTML, document.title, location.href, ...fields].join("\n");
  });

/** A request without the one header that may hold a key. */
const withoutHeader = ({ headers, ...rest }: LoggedRequest) =>
  JSON.stringify([rest, Object.entries(headers).filter(([name]) => name !== "authorization")]);

describe("a key", () => {
  it("goes in one header to its own server and file service, and stands nowhere in plain text", async () => {
    const { browser, sandbox, popup, badgeShows } = await inbox.start({
      notifications: true,
    });
    const { puq } = sandbox;
    const key = sandbox.keys.performer;
    await badgeShows("45");
    const options = await connectAutomations(browser, puq);
    await options.getByRole("checkbox", { name: "Instant updates" }).check();

    const page = await popup();
    await until(() => sandbox.sockets.count === 1, "one open socket");
    await page.getByRole("link", { name: DESK }).click();
    await page
      .getByRole("button", { name: /Load image .*Floor plan/ })
      .first()
      .click();
    await page.getByRole("img", { name: /Floor plan/ }).waitFor();
    await page.evaluate(() => void (location.hash = "#/automations"));
    await page.getByRole("switch").first().waitFor();
    const tab = await browser.open("inbox", { width: 1100, height: 900 });
    await tab.getByRole("link", { name: new RegExp(EVERY_FIELD_TASK) }).click();
    await tab.getByLabel("Documents", { exact: true }).setFiles([writeFile("one.txt", "one")]);
    await until(() => sandbox.requests.some(({ path }) => path === "/files/upload"), "the upload");

    const detail = `The key ${key} is not welcome.`;
    sandbox.faults.add({ action: { kind: "status", status: 409, body: { detail } } });
    const comment = tab.getByRole("textbox", { name: "Write a comment" });
    await comment.fill("Will you say my key aloud?");
    await comment.press("Control+Enter");
    await tab
      .getByText(/The key … is not welcome/)
      .first()
      .waitFor();
    const support = await browser.open("options");
    await support.getByRole("heading", { name: "Diagnostics" }).click();
    await support.getByRole("heading", { name: "Storage" }).waitFor();

    const kept = JSON.stringify(await browser.readStorage());
    const seen = await Promise.all([options, page, tab, support].map(readPage));
    const told = JSON.stringify([
      await browser.badge(),
      await browser.notifications(),
      await browser.extensionErrors(),
    ]);
    const disk = await readDisk(tab);
    for (const secret of [key, puq.key]) {
      for (const form of [secret, btoa(secret), encodeURIComponent(secret)]) {
        const places = { kept, seen: seen.join("\n"), told, disk };
        const found = Object.entries(places).flatMap(([place, text]) => (text.includes(form) ? [place] : []));
        expect(found).toEqual([]);
      }
    }
    const sent = [...sandbox.requests, ...puq.requests];
    expect(sent.length).toBeGreaterThan(15);
    const holding = sent.map(withoutHeader).filter((text) => text.includes(key) || text.includes(puq.key));
    expect(holding).toEqual([]);
    const allowed = { own: [undefined, `Bearer ${key}`], puq: [undefined, `Token ${puq.key}`] };
    for (const { headers } of sandbox.requests) expect(allowed.own).toContain(headers.authorization);
    for (const { headers } of puq.requests) expect(allowed.puq).toContain(headers.authorization);
  });

  it("follows no redirect, whatever is asked; a file may, without the key", async () => {
    const { browser, sandbox, badgeShows } = await inbox.start();
    const { puq } = sandbox;
    await badgeShows("45");
    const key = sandbox.keys.performer;
    const page = await browser.open("inbox", { width: 1100, height: 900 });
    await page.getByRole("link", { name: DESK }).click();
    const load = page.getByRole("button", { name: /Load image .*Floor plan/ }).first();
    await load.waitFor();
    const to = `${foreign.origin}/taken`;
    sandbox.sockets.redirect(to.replace("http", "ws"));
    const settings = await browser.open("options");
    await settings.getByRole("checkbox", { name: "Instant updates" }).check();
    await until(() => sandbox.sockets.attempts.length > 0, "a try to open a socket");
    await settings.close();

    const redirect = { kind: "redirect", to, status: 307 } as const;
    sandbox.faults.add({ match: { method: "POST" }, action: redirect });
    const redirected = () => [...sandbox.requests, ...puq.requests].filter(({ status }) => status === 307);
    const comment = page.getByRole("textbox", { name: "Write a comment" });
    await comment.fill("Where is this going?");
    await comment.press("Control+Enter");
    await until(() => redirected().length > 0, "the comment to be sent");

    for (const { faults } of [sandbox, puq]) faults.add({ action: redirect });
    await load.click();
    await page.getByRole("alert").first().waitFor();
    await page
      .getByRole("button", { name: /^Check for new tasks/ })
      .first()
      .click();
    await page
      .getByText(/redirect|another address/i)
      .first()
      .waitFor();
    await enterToken(browser, puq.url, puq.key);
    await until(() => puq.requests.some(({ status }) => status === 307), "puq.ai to be asked");
    const kinds = redirected().map(({ method, path }) => `${method} ${path}`);
    for (const kind of [/^GET \/v3\/tasks$/, /^POST .*\/comment$/, /^GET \/files\//, /^GET .*\/credits\//])
      expect(kinds).toContainEqual(expect.stringMatching(kind));
    expect(sandbox.sockets.attempts.map(({ status }) => status)).toContain(307);
    expect(foreign.requests).toEqual([]);

    sandbox.faults.clear();
    sandbox.faults.add({
      match: { path: "/files/upload" },
      action: { kind: "redirect", to: `${foreign.origin}/up`, status: 307 },
    });
    await page.getByRole("link", { name: new RegExp(EVERY_FIELD_TASK) }).click();
    await page.getByLabel("Documents", { exact: true }).setFiles([writeFile("one.txt", "one")]);
    await page
      .getByRole("button", { name: /Try again/ })
      .first()
      .waitFor();
    expect(foreign.requests.map(({ method, url }) => `${method} ${url}`)).toEqual(["POST /up"]);
    expect(JSON.stringify(foreign.requests)).not.toContain(key);
    expect(foreign.requests.filter(({ headers }) => headers.authorization ?? headers.cookie)).toEqual([]);
  });
});
