import { generateChromeMessages, parseMessagesFile } from "@wxt-dev/i18n/build";

/** The texts of a language as the browser gets them, by the names it knows them by: keys with `_` for each dot. */
export async function readMessages(language: string): Promise<Record<string, string>> {
  const read = generateChromeMessages(await parseMessagesFile(`locales/${language}.yml`));
  return Object.fromEntries(Object.entries(read).map(([name, { message }]) => [name, message]));
}
