import type { Page } from "./driver.ts";
import { until } from "./wait.ts";

/** Longest way by Tab through a screen before something is declared out of reach. */
const MOST_STEPS = 90;

/** Somebody who has a keyboard and no mouse. */
export interface KeyboardPerson {
  /** Finds a task in the list and opens it. */
  open(task: string): Promise<void>;
  /** Fills in everything that the open task asks for and completes it. */
  fillInAndComplete(task: string): Promise<void>;
  comment(text: string): Promise<void>;
  returnTask(reason: string): Promise<void>;
  /** Starts a workflow that asks for nothing. */
  launch(template: string): Promise<void>;
  /** Chooses the first rows of a search and completes them at once. */
  completeTogether(search: string, count: number): Promise<void>;
  backToList(): Promise<void>;
}

/** What is typed into each kind of control, by the role that has the focus. */
const TYPED: [role: RegExp, act: (page: Page) => Promise<void>][] = [
  [/^searchbox |"Write a comment/, async () => undefined],
  [/^textbox ".*(?:address|link|url)/i, (page) => page.keyboard.type("https://example.com/morning")],
  [
    /^(?:textbox|spinbutton) ".*(?:minutes|number|how many|amount|cost|customers|asset)/i,
    (page) => page.keyboard.type("12"),
  ],
  [/^textbox /, (page) => page.keyboard.type("Looked at")],
  [/^spinbutton /, (page) => page.keyboard.type("12")],
  [/^combobox "Who/, (page) => choosePerson(page, "Jun")],
  [/^combobox /, (page) => page.keyboard.press("ArrowDown")],
  [/^radio /, (page) => page.keyboard.press("Space")],
  [/^checkbox /, (page) => page.keyboard.press("Space")],
];

async function choosePerson(page: Page, name: string): Promise<void> {
  await page.keyboard.type(name);
  await page
    .getByRole("option", { name: new RegExp(name) })
    .first()
    .waitFor();
  await page.keyboard.press("Enter");
}

export function createKeyboardPerson(page: Page): KeyboardPerson {
  const { keyboard } = page;

  /** Presses Tab until something has the focus; tells what it passes. */
  async function tabTo(wanted: RegExp, passing: (focused: string) => Promise<void> = async () => undefined) {
    // A busy Firefox gives the focus to the address bar of a new tab late, after the page: a person would take it back.
    await page.bringToFront();
    const way = [await page.focused()];
    for (let step = 0; step < MOST_STEPS; step++) {
      await keyboard.press("Tab");
      const focused = await page.focused();
      if (!(await page.evaluate(() => document.hasFocus())))
        throw new Error(`The focus left the page on the way to ${String(wanted)}: ${way.join(", ")}.`);
      if (wanted.test(focused)) return;
      way.push(focused);
      await passing(focused);
    }
    throw new Error(`The keyboard does not reach ${String(wanted)}: ${way.join(", ")}.`);
  }

  async function search(text: string) {
    await until(async () => {
      await keyboard.press("/");
      return (await page.focused()).includes("Search t");
    }, "the search box to be reached");
    await keyboard.press("Control+a");
    await keyboard.type(text);
    await until(
      async () => (await page.getByRole("link").first().text()).includes(text),
      `“${text}” to be found`,
    );
    await keyboard.press("ArrowDown");
    await until(async () => (await page.focused()).startsWith("link"), "the first row to be reached");
  }

  return {
    async open(task) {
      await search(task);
      await keyboard.press("Enter");
      await page.getByRole("heading", { name: task }).first().waitFor();
    },
    async fillInAndComplete(task) {
      await page
        .getByRole("button", { name: /^Complete/ })
        .first()
        .waitFor();
      await tabTo(/^button "Complete/, async (focused) => {
        await TYPED.find(([role]) => role.test(focused))?.[1](page);
      });
      await keyboard.press("Enter");
      await page.getByText(`Completed “${task}”`).first().waitFor("attached");
    },
    async comment(text) {
      await page.getByLabel("Write a comment").waitFor();
      await tabTo(/"Write a comment/);
      await keyboard.type(text);
      await keyboard.press("Control+Enter");
    },
    async returnTask(reason) {
      await page.getByRole("button", { name: "Return", exact: true }).waitFor();
      await keyboard.press("r");
      await page.getByRole("dialog").waitFor();
      await until(async () => (await page.focused()).startsWith("textbox"), "the reason to have the focus");
      await keyboard.type(reason);
      await keyboard.press("Control+Enter");
      await page.getByRole("dialog").waitFor("detached");
    },
    async launch(template) {
      await keyboard.press("g");
      await keyboard.press("l");
      await page.getByRole("heading", { name: /^Most used first/ }).waitFor();
      await search(template);
      await keyboard.press("Enter");
      await page.getByLabel("Workflow name").waitFor();
      await keyboard.press("Control+Enter");
      await page.getByRole("heading", { name: /is started$/ }).waitFor();
      await keyboard.press("g");
      await keyboard.press("i");
      await page.getByRole("heading", { name: /^Inbox/ }).waitFor();
    },
    async completeTogether(text, count) {
      await search(text);
      await keyboard.press("x");
      for (let row = 1; row < count; row++) await keyboard.press("Shift+ArrowDown");
      await page.getByText(`${count} tasks chosen`).first().waitFor();
      await tabTo(/^button "Complete"/);
      await keyboard.press("Enter");
      await page.getByRole("heading", { name: `Complete ${count} tasks?` }).waitFor();
      await tabTo(new RegExp(`^button "Complete ${count}`));
      await keyboard.press("Enter");
    },
    async backToList() {
      // after the last open task the list may already be there
      if (!(await page.getByRole("heading", { name: /^Inbox/ }).isVisible())) await keyboard.press("Escape");
      await page.getByRole("heading", { name: /^Inbox/ }).waitFor();
    },
  };
}
