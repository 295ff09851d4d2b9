/**
 * Lets Chromium compile one script whole while it loads it, beside the main thread, and keep all of that for the next time.
 * Without it, it keeps what the first page that loads the script has run, which is the welcome page with next to nothing.
 * The line counts in the first place only, and so comes last of all. A plugin of the bundler.
 * @param {string} script the script's name, all of which runs before the first paint
 */
export function compileHint(script) {
  return {
    name: "compile-hint",
    generateBundle: {
      order: /** @type {const} */ ("post"),
      /** @param {unknown} _options @param {import("vite").Rolldown.OutputBundle} bundle */
      handler(_options, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type === "chunk" && file.name === script)
            file.code = `//# allFunctionsCalledOnLoad\n${file.code}`;
        }
      },
    },
  };
}
