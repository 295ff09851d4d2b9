import { browser } from "wxt/browser";

/** What only Firefox has. */
interface WithShortcuts {
  getAll: unknown;
  openShortcutSettings?: () => Promise<void>;
}

/** Opens the browser's own page for the keys that work outside the extension too. */
export async function openShortcuts(): Promise<void> {
  const commands: WithShortcuts = browser.commands;
  if (commands.openShortcutSettings) await commands.openShortcutSettings();
  else await browser.tabs.create({ url: "chrome://extensions/shortcuts" });
}
