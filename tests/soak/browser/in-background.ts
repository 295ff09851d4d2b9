import type { BackgroundScope } from "../../e2e/support/driver.ts";

/** Functions that break the disk of the extension's background until it ends: each stands by itself. */

/** The longest that an answer is waited for is no longer than this. */
export function hurryDeadlines(scope: BackgroundScope, milliseconds: number): void {
  const wait = scope.setTimeout;
  const hurried = (work: () => void, asked = 0) => wait(work, Math.min(asked, milliseconds));
  Reflect.set(scope, "setTimeout", hurried);
}

/** Its storage takes nothing any more. */
export function refuseStorageWrites(scope: BackgroundScope): void {
  scope.chrome.storage.local.set = () => Promise.reject(new Error("The disk is full."));
}

/** These methods of its database fail, and what they belong to is undone, as the browser does it. */
export function refuseInDatabase(scope: BackgroundScope, names: string[]): void {
  const { prototype } = scope.IDBObjectStore;
  for (const name of names) {
    const work: unknown = Reflect.get(prototype, name);
    if (typeof work !== "function") throw new TypeError(`There is no ${name}.`);
    Reflect.set(prototype, name, function (this: IDBObjectStore, ...given: unknown[]) {
      const request: unknown = Reflect.apply(work, this, given);
      this.transaction.abort();
      return request;
    });
  }
}
