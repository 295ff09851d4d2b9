import { browser, type Browser } from "wxt/browser";
import { i18n } from "#i18n";
import { foldText, readWords } from "../text/search-text";
import { connectionsItem, snapshotItem, templatesItem } from "../store/items";

/** What can be found from the address bar. */
interface Entry {
  text: string;
  /** Where it leads, as a fragment. */
  hash: string;
}

/** More than fit are not worth asking for. */
const MOST = 6;
const ROUTE = /^#\//;

/** The waiting tasks and the templates that a person may start, with what was typed found in them. */
async function findEntries(typed: string): Promise<Entry[]> {
  const lists = await Promise.all(
    (await connectionsItem.read()).map(async ({ id }) => {
      const [snapshot, launch] = await Promise.all([snapshotItem(id).read(), templatesItem(id).read()]);
      const to = (screen: string, one: string) =>
        `#/${screen}/${encodeURIComponent(id)}/${encodeURIComponent(one)}`;
      return [
        ...(snapshot?.rows ?? []).map((row) => ({
          text: `${row.name} · ${row.workflowName}`,
          hash: to("task", row.id),
        })),
        ...(launch?.templates ?? []).map((template) => ({
          text: i18n.t("omnibox.start", [template.name]),
          hash: to("launch", template.id),
        })),
      ];
    }),
  );
  const words = readWords(typed);
  return lists
    .flat()
    .filter(({ text }) => words.every((word) => foldText(text).includes(word)))
    .slice(0, MOST);
}

/**
 * Offers what was found; the first of it is where Enter leads.
 * @param plain whether the browser shows a text as it is; Chrome reads it as XML (browser platform §5)
 */
export async function suggest(
  typed: string,
  offer: (suggestions: Browser.omnibox.SuggestResult[]) => void,
  plain: boolean,
): Promise<void> {
  const [first, ...others] = await findEntries(typed);
  const write = (text: string) => (plain ? text : escapeXml(text));
  void browser.omnibox.setDefaultSuggestion({ description: write(first?.text ?? i18n.t("omnibox.nothing")) });
  offer(others.map(({ text, hash }) => ({ content: hash, description: write(text) })));
}

/** Opens what was chosen, else the first of what is found, else the inbox. */
export async function openFound(
  chosen: string,
  where: `${Browser.omnibox.OnInputEnteredDisposition}`,
): Promise<void> {
  const hash = ROUTE.test(chosen) ? chosen : (await findEntries(chosen))[0]?.hash;
  const url = browser.runtime.getURL("/inbox.html") + (hash ?? "#/");
  if (where === "currentTab") await browser.tabs.update({ url });
  else await browser.tabs.create({ url, active: where === "newForegroundTab" });
}

function escapeXml(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}]/gu, " ").replace(/[<>&"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
