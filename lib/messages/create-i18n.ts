import { browser } from "wxt/browser";

interface Messages {
  getMessage(name: string, substitutions: string[]): string;
}

/**
 * Speaks the language files. The build puts it in the place of the library that wrote them, whose types it keeps: it can
 * what they use, which are substitutions and a form for one and one for many, in half the code. The popup and the worker
 * both carry it.
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
  const [one = "", many = one] = message.split(" | ");
  return count === 1 ? one : many;
}
