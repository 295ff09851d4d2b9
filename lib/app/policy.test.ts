import { expect, it } from "vitest";
import { browser } from "wxt/browser";
import { followPolicy, startPolicy } from "./policy";

it("is known once it has been started", async () => {
  await browser.storage.managed.set({ automations: false, colour: "pink" });
  const policy = followPolicy();
  expect(policy.value).toBeUndefined();
  await startPolicy();
  expect(policy.value).toEqual({ policy: { automations: false }, ignored: ["colour"] });
});
