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

/** Everything stored is of the wrong type now, but for what pages are shown of the outbox. */
export async function spoilStorage(browser: Browser): Promise<void> {
  const { local } = await browser.readStorage();
  const wrong = [
    7,
    "odd",
    [],
    {},
    { version: 1, value: 7 },
    { version: 1, value: [{}] },
    { version: 99, value: {} },
  ];
  const spoilt = Object.keys(local)
    .filter((key) => key !== "outbox")
    .map((key, index) => [key, wrong[index % wrong.length]]);
  await browser.runInExtension(writeStorage, Object.fromEntries(spoilt));
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
