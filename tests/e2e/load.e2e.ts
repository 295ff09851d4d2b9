import { expect, it } from "vitest";
import type { Sandbox } from "../sandbox/sandbox.ts";
import { person } from "../sandbox/world/harborlight.ts";
import type { Browser, Page } from "./support/driver.ts";
import { prepareInbox } from "./support/inbox-app.ts";
import { prepareFiles } from "./support/prepare-files.ts";
import { browserKind } from "./support/test-browser.ts";
import { until } from "./support/wait.ts";

/** How much there is of everything: a share of a large company, or with LOAD=full all of it. */
const isFull = process.env.LOAD === "full";
const LOAD = isFull
  ? { tasks: 10_000, templates: 2_000, people: 5_000, fields: 200, comments: 500, files: 50 }
  : { tasks: 2_000, templates: 300, people: 1_000, fields: 60, comments: 100, files: 12 };
const PAGE_OF_SERVER = 1_000;
const PATIENCE = 120_000;
/** What Chrome gives an extension that has not asked for more. */
const LOCAL_BYTES = 10 * 1024 * 1024;
const DESK = { width: 1100, height: 900 };

const inbox = prepareInbox();
const writeFile = prepareFiles();

it(
  "a large account is read with one request per page of the server, and stays usable",
  {
    timeout: 2 * PATIENCE,
  },
  async () => {
    const { browser, sandbox, popup } = await inbox.start({ tasks: LOAD.tasks, uploadsPerMinute: 1_000 });
    await until(async () => (await browser.badge()).text === "99+", "the badge", PATIENCE);
    addTemplatesAndPeople(sandbox);

    const small = await popup();
    await showsTheWholeList(small, LOAD.tasks);
    await isReadInPages(small, sandbox, LOAD.tasks);
    await report(browser, small, `${LOAD.tasks} tasks`);
    await small.close();

    const page = await browser.open("inbox", DESK);
    await findsTemplateAndColleague(page);
    await report(browser, page, `${LOAD.templates} templates, ${LOAD.people} people`);

    await answersALargeTask(browser, page, sandbox);
  },
);

function addTemplatesAndPeople({ state }: Sandbox): void {
  const [model] = state.templates.values();
  if (!model) throw new Error("The sandbox has no template.");
  for (let index = 0; index < LOAD.templates; index += 1) {
    const id = 10_000 + index;
    state.templates.set(id, { ...model, id, name: `Routine ${index}` });
  }
  for (let index = 0; index < LOAD.people; index += 1) {
    const id = 10_000 + index;
    const named = { firstName: "Colleague", lastName: `Number${index}` };
    state.people.set(id, person({ id, email: `colleague${index}@harborlight.test`, ...named }));
  }
}

/** The list is there, without an element for each task, and a key leads to its end. */
async function showsTheWholeList(page: Page, tasks: number): Promise<void> {
  await page.getByRole("heading", { name: new RegExp(`^Inbox ${tasks}$`) }).waitFor();
  await page.getByRole("link").first().focus();
  /** Whether the row with the focus is the last one there is. */
  const isAtEnd = () =>
    page.evaluate(() => {
      const row = document.activeElement?.closest("li");
      const place = row?.getAttribute("aria-posinset") ?? "";
      const isLastOfList =
        row?.contains([...document.querySelectorAll("[data-key]")].at(-1) ?? null) ?? false;
      return isLastOfList && place === row?.getAttribute("aria-setsize");
    });
  expect(await isAtEnd()).toBe(false);
  // What the keys do is loaded once the list is there.
  await until(async () => {
    await page.keyboard.press("End");
    return isAtEnd();
  }, "the keyboard to reach the last task");
  expect(await page.getByRole("link").count(), "links in the document").toBeLessThan(100);
}

async function isReadInPages(page: Page, sandbox: Sandbox, tasks: number): Promise<void> {
  const pages = Math.ceil(tasks / PAGE_OF_SERVER);
  const lists = () => sandbox.requests.filter(({ path }) => path === "/v3/tasks").length;
  sandbox.requests.length = 0;
  await page.getByRole("button", { name: /^Check for new tasks/ }).click();
  await until(() => lists() >= pages, "the list to be read", PATIENCE);
  await page.getByRole("button", { name: /^Check for new tasks/ }).waitFor();
  expect(lists()).toBe(pages);
  console.log(`${browserKind}, a poll of ${tasks} tasks: ${lists()} requests for the list`);
}

async function findsTemplateAndColleague(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Launch", exact: true }).click();
  await until(
    async () => (await page.getByRole("heading", { name: /^Most used first/ }).count()) === 1,
    "the templates",
    PATIENCE,
  );
  await page.keyboard.press("/");
  await page.keyboard.type(`Routine ${LOAD.templates - 1}`);
  await page.getByRole("link", { name: new RegExp(`^Routine ${LOAD.templates - 1} `) }).click();
  await page.getByRole("combobox", { name: /^Buddy/ }).fill(`Number${LOAD.people - 1}`);
  await page.getByRole("option", { name: new RegExp(`Number${LOAD.people - 1}`) }).click();
}

/** What is typed in the last of many fields and every one of many files arrives, once. */
async function answersALargeTask(browser: Browser, page: Page, sandbox: Sandbox): Promise<void> {
  const fields = Array.from({ length: LOAD.fields }, (_, index) => ({
    type: "string" as const,
    apiName: `field-${index}`,
    name: `Reading ${index}`,
  }));
  const papersField = { type: "file" as const, apiName: "papers", name: "Papers" };
  const task = sandbox.addTask({ name: "Read all meters", fields: [...fields, papersField] });
  for (let index = 0; index < LOAD.comments; index += 1)
    sandbox.commentAs("owner", task.id, `Remark number ${index}`);
  const paths = Array.from({ length: LOAD.files }, (_, index) => {
    const name = `paper-${index}.txt`;
    return writeFile(name, name);
  });
  const uploads = () => sandbox.requests.filter(({ path }) => path === "/files/upload").length;

  await page.close();
  const form = await browser.open("inbox", DESK);
  await form.getByRole("button", { name: /^Check for new tasks/ }).click();
  await form.getByRole("searchbox").fill("all meters");
  await form.getByRole("link", { name: /^Read all meters/ }).click();
  await form.getByRole("textbox", { name: `Reading ${LOAD.fields - 1}` }).fill("4711");
  await form
    .getByText(`Remark number ${LOAD.comments - 1}`)
    .first()
    .waitFor();
  await form.getByLabel("Papers", { exact: true }).setFiles(paths);
  await until(() => uploads() === LOAD.files, "all files to be uploaded", PATIENCE);
  await report(browser, form, `${LOAD.fields} fields, ${LOAD.comments} comments, ${LOAD.files} files`);
  await form.getByRole("button", { name: "Complete", exact: true }).click();
  await until(() => sandbox.completions.length === 1, "the answer to arrive", PATIENCE);
  expect(sandbox.storedValue(task.id, `field-${LOAD.fields - 1}`)).toBe("4711");
  const papers = sandbox.field(task.id, "papers").stored.markdown ?? "";
  expect(paths.filter((_, index) => papers.includes(`paper-${index}.txt`))).toHaveLength(LOAD.files);
  expect(uploads()).toBe(LOAD.files);
}

/** Says what the extension takes now, and makes sure that it stays below what every browser gives. */
async function report(browser: Browser, page: Page, what: string): Promise<void> {
  const { local } = await browser.readStorage();
  const localBytes = Buffer.byteLength(JSON.stringify(local));
  expect(localBytes).toBeLessThan(LOCAL_BYTES);
  const databases = await page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
  const sizes = { ...(await browser.memory()), "storage.local": localBytes, "all storage": databases };
  const words = Object.entries(sizes).map(([name, bytes]) => `${name} ${(bytes / 1e6).toFixed(1)} MB`);
  console.log(`${browserKind}, ${what}: ${words.join(", ")}`);
}
