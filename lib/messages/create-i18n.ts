import { browser } from "wxt/browser";

export interface Messages {
  getMessage(name: string, substitutions: string[]): string;
}

/** Where a page has its texts from, while it speaks another language than the browser has chosen. */
export const chosen: { messages?: Messages } = {};

/**
 * Speaks the language files. The build puts it in the place of the library that wrote them, whose types it keeps: it can
 * what they use, which are substitutions and plural forms, in half the code. The popup and the worker both carry it.
 */
export function createI18n() {
  return { t: translate };
}

/** @param given a count, substitutions (the count itself where there are none), or both */
function translate(key: string, ...given: (number | (string | number)[])[]): string {
  const messages: Messages = chosen.messages ?? browser.i18n;
  const count = given.find((one) => typeof one === "number");
  const substitutions = given.find((one) => typeof one !== "number") ?? [count ?? ""];
  const message = messages.getMessage(key.replaceAll(".", "_"), substitutions.map(String));
  if (count === undefined) return message;
  // The order in which a language file has its forms. Whatever else a language knows takes the last one.
  const order = ["one", "few", "many"];
  const forms = message.split(" | ");
  const language = translate("language");
  const rules = (known[language] ??= new Intl.PluralRules(language));
  return forms[order.indexOf(rules.select(count))] ?? forms.at(-1) ?? "";
}

/** Building the rules is slow, so it is done once for a language. */
const known: Record<string, Intl.PluralRules> = {};
