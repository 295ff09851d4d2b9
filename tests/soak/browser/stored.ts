import type { Browser } from "../../e2e/support/driver.ts";
import { readDatabase, writeDatabase, writeStorage } from "./in-extension.ts";

/** Times by the browser's own clock, wherever they are stored; values may be stored as text inside. */
const OWN_TIMES =
  /(\\?"(?:notBefore|queuedAt|sentAt|addedAt|takenAt|readAt|retryAt|since|lastGoodAt|until)\\?":)(1\d{12})/g;

/** Everything that the extension has stored by its own clock is that much later now (milliseconds). */
export async function shiftTimes(browser: Browser, milliseconds: number): Promise<void> {
  const shift = (text: string): string =>
    text.replaceAll(OWN_TIMES, (_, name: string, time: string) => `${name}${Number(time) + milliseconds}`);
  const { local } = await browser.readStorage();
  await browser.runInExtension(writeStorage, JSON.parse(shift(JSON.stringify(local))));
  const { outbox } = await browser.runInExtension(readDatabase);
  await browser.runInExtension(writeDatabase, { outbox: outbox.map((text) => JSON.parse(shift(text))) });
}

/** Everything stored is now as the first version wrote it: completions only, without a word for their kind. */
export async function makeOlder(browser: Browser): Promise<void> {
  const { local } = await browser.readStorage();
  const older = Object.fromEntries(
    Object.entries(local).flatMap(([key, item]) => {
      if (key.startsWith("notified:")) return [[key, { version: 1, value: ["1", "2"] }]];
      if (key === "settings") {
        return [[key, { version: 1, value: { undoMilliseconds: 5_000, notifications: false } }]];
      }
      if (key === "connections") {
        return [[key, JSON.parse(JSON.stringify(item).replaceAll(/,"instant":(true|false)/g, ""))]];
      }
      return [];
    }),
  );
  await browser.runInExtension(writeStorage, older);
  const { outbox } = await browser.runInExtension(readDatabase);
  const records = outbox.flatMap((text) => {
    const { kind, ...record } = JSON.parse(text);
    return kind === "complete" ? [record] : [];
  });
  await browser.runInExtension(writeDatabase, { outbox: records });
}
