/**
 * Puts `public/appearance.js` at the head of every page: it says which theme and density the person has chosen before
 * anything is painted (decision 015). A plugin of the bundler.
 */
export function appearanceScript() {
  return {
    name: "appearance-script",
    transformIndexHtml: () => [
      { tag: "script", attrs: { src: "/appearance.js" }, injectTo: /** @type {const} */ ("head-prepend") },
    ],
  };
}
