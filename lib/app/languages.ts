/** The languages that the extension has, each by its own name. */
export const LANGUAGES = { en: "English", de: "Deutsch", es: "Español", fr: "Français", ru: "Русский" };

/** Where the person's choice is kept: one of these, `browser`, or nothing for the language of their profile. */
export const LANGUAGE_KEY = "language";
