import { beforeEach } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";

/** What both browsers can and the fake one cannot: tell the names of what is stored without reading it. */
beforeEach(() => {
  const { local } = fakeBrowser.storage;
  Object.assign(local, { getKeys: async () => Object.keys(await local.get(null)) });
});
