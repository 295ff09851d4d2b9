import { generateChromeMessages, parseMessagesText } from "@wxt-dev/i18n/build";

/**
 * Makes a module of each language file, for pages that speak another language than the browser (decision 014). A plugin of
 * the bundler, for the build and for unit tests.
 */
export function languageFiles() {
  return {
    name: "language-files",
    /** @param {string} text @param {string} id */
    transform(text, id) {
      if (!/locales[\\/]\w+\.yml$/.test(id)) return null;
      const messages = generateChromeMessages(parseMessagesText(text, "YAML"));
      return { code: `export default ${JSON.stringify(messages)}`, map: null };
    },
  };
}
