/** The language that the page we are in speaks: what is written for it by `Intl` is written in that. English without a page. */
export const pageLanguage = () => globalThis.document?.documentElement.lang || "en";
