import type { Locator as PlaywrightLocator, Page as PlaywrightPage } from "playwright";
import { ACTION_TIMEOUT_MILLISECONDS } from "../driver.ts";
import type { Finder, Locator, NameOptions } from "../driver.ts";
import { describeSteps, matchOf, roleStep } from "../query.ts";
import type { Step } from "../query.ts";

const timeout = ACTION_TIMEOUT_MILLISECONDS;

type PlaywrightRole = Parameters<PlaywrightPage["getByRole"]>[0];

/** The finders of a page, or of a locator that `steps` led to. */
export function createFinder(root: PlaywrightPage | PlaywrightLocator, steps: Step[] = []): Finder {
  return {
    getByRole: (role: string, options: NameOptions = {}) =>
      wrapLocator(root.getByRole(asRole(role), options), [...steps, roleStep(role, options)]),
    getByLabel: (text, options = {}) =>
      wrapLocator(root.getByLabel(text, options), [
        ...steps,
        { by: "label", match: matchOf(text, options.exact) },
      ]),
    getByText: (text, options = {}) =>
      wrapLocator(root.getByText(text, options), [
        ...steps,
        { by: "text", match: matchOf(text, options.exact) },
      ]),
  };
}

function wrapLocator(locator: PlaywrightLocator, steps: Step[]): Locator {
  const description = describeSteps(steps);
  /** Playwright's own error is long; what was looked for stands first. */
  const named = async <Result>(action: string, run: () => Promise<Result>): Promise<Result> => {
    try {
      return await run();
    } catch (error) {
      throw new Error(
        `Cannot ${action} ${description}: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
  };
  return {
    ...createFinder(locator, steps),
    description,
    click: ({ evenIfDisabled = false } = {}) =>
      named("click", () =>
        evenIfDisabled ? locator.click({ timeout, force: true }) : locator.click({ timeout }),
      ),
    fill: (text) => named("fill", () => locator.fill(text, { timeout })),
    press: (key) => named(`press ${key} on`, () => locator.press(key, { timeout })),
    focus: () => named("focus", () => locator.focus({ timeout })),
    check: () => named("check", () => locator.check({ timeout })),
    uncheck: () => named("uncheck", () => locator.uncheck({ timeout })),
    select: (option) =>
      named(`select "${option}" in`, async () => {
        await locator.selectOption({ label: option }, { timeout });
      }),
    setFiles: (paths) => named("set the files of", () => locator.setInputFiles(paths, { timeout })),
    text: () => named("read", () => locator.innerText({ timeout })),
    value: () => named("read the value of", () => locator.inputValue({ timeout })),
    attribute: (name) => named(`read ${name} of`, () => locator.getAttribute(name, { timeout })),
    isChecked: () => named("read", () => locator.isChecked({ timeout })),
    isVisible: () => named("look for", () => locator.isVisible()),
    isEnabled: () => named("read", () => locator.isEnabled({ timeout })),
    count: () => locator.count(),
    texts: () => locator.allInnerTexts(),
    waitFor: (state = "visible") => named(`see ${state}`, () => locator.waitFor({ state, timeout })),
    nth: (index) => wrapLocator(locator.nth(index), [...steps, { by: "nth", index }]),
    first: () => wrapLocator(locator.first(), [...steps, { by: "nth", index: 0 }]),
    withText: (text) =>
      wrapLocator(locator.filter({ hasText: text }), [
        ...steps,
        { by: "contained-text", match: matchOf(text) },
      ]),
  };
}

/** Playwright lists the roles it knows as a type; an unknown one simply finds nothing. */
function asRole(role: string): PlaywrightRole {
  return role as PlaywrightRole;
}
