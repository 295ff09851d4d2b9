import type { Page } from "./driver.ts";

/** From now on keeps what the page copies and saves, as text, where `readTaken` finds it. */
export function catchTaken(page: Page): Promise<void> {
  return page.evaluate(() => {
    const keep = (text: string) => document.documentElement.setAttribute("data-taken", text);
    const makeAddress = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (file) => {
      if (file instanceof Blob) void file.text().then(keep);
      return makeAddress(file);
    };
    Object.defineProperty(navigator.clipboard, "writeText", {
      value: (text: string) => Promise.resolve(keep(text)),
    });
  });
}

/** What the page has copied or saved last; an empty text before that. */
export function readTaken(page: Page): Promise<string> {
  return page.evaluate(() => document.documentElement.getAttribute("data-taken") ?? "");
}
