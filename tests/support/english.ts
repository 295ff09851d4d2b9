import { parseMessagesFile, generateChromeMessages } from "@wxt-dev/i18n/build";
import { beforeEach } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";

/** Unit tests speak the real English of `locales/en.yml`, put together as the browser does it. */
const messages = generateChromeMessages(await parseMessagesFile("locales/en.yml"));

function getMessage(name: string, substitutions: string | string[] = []): string {
  const given = [substitutions].flat();
  const { message = "" } = messages[name] ?? {};
  return message
    .replace(/\$(\d)/g, (_, index: string) => given[Number(index) - 1] ?? "")
    .replaceAll("$$", "$");
}

beforeEach(() => {
  Object.assign(fakeBrowser.i18n, { getMessage, getUILanguage: () => "en" });
});
