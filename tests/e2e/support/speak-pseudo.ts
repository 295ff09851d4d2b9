import type { Browser, Finder, Locator, NameOptions, Page } from "./driver.ts";
import { readPseudo, type PseudoLanguage } from "./pseudo-language.ts";

/** A browser whose pages are in the language, for tests that name things in English. */
export function speakPseudo(browser: Browser, language: PseudoLanguage): Browser {
  return {
    ...browser,
    open: async (name, options) => translatePage(await browser.open(name, options), language),
    waitForPage: async (url) => translatePage(await browser.waitForPage(url), language),
  };
}

function translatePage(page: Page, language: PseudoLanguage): Page {
  return { ...page, ...translateFinder(page, language) };
}

function translateFinder(finder: Finder, language: PseudoLanguage): Finder {
  const translate = ({ name, exact }: NameOptions = {}): NameOptions =>
    name === undefined ? {} : { name: readPseudo(name, language, exact) };
  const wrap = (locator: Locator) => translateLocator(locator, language);
  return {
    getByRole: (role, options) => wrap(finder.getByRole(role, translate(options))),
    getByLabel: (text, { exact } = {}) => wrap(finder.getByLabel(readPseudo(text, language, exact))),
    getByText: (text, { exact } = {}) => wrap(finder.getByText(readPseudo(text, language, exact))),
  };
}

function translateLocator(locator: Locator, language: PseudoLanguage): Locator {
  return {
    ...locator,
    ...translateFinder(locator, language),
    first: () => translateLocator(locator.first(), language),
    nth: (index) => translateLocator(locator.nth(index), language),
    withText: (text) => translateLocator(locator.withText(readPseudo(text, language)), language),
  };
}
