import { browser } from "wxt/browser";

interface Messages {
  getMessage(name: string, substitutions: string[]): string;
}

/**
 * Speaks the language files. The build puts it in the place of the library that wrote them, whose types it keeps: it can
 * what they use, which are substitutions and plural forms, in half the code. The popup and the worker both carry it.
 */
export function createI18n() {
  return { t: translate };
}

/** @param given a count, substitutions (the count itself where there are none), or both */
function translate(key: string, ...given: (number | (string | number)[])[]): string {
  const messages: Messages = browser.i18n;
  const count = given.find((one) => typeof one === "number");
  const substitutions = given.find((one) => typeof one !== "number") ?? [count ?? ""];
  const message = messages.getMessage(key.replaceAll(".", "_"), substitutions.map(String));
  if (count === undefined) return message;
  const forms = message.split(" | ");
  const language = translate("language");
  const rules = (known[language] ??= new Intl.PluralRules(language));
  return forms[PLURALS.indexOf(rules.select(count))] ?? forms.at(-1) ?? "";
}

/** The order in which a language file has its forms. Whatever else a language knows takes the last one. */
const PLURALS = ["one", "few", "many"];

/** Building the rules is slow, so it is done once for a language. */
const known: Record<string, Intl.PluralRules> = {};
