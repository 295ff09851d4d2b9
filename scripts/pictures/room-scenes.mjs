/** @import { Stage } from "./stage.mjs" */

/**
 * The rooms for owners and admins.
 *
 * @satisfies {Record<string, (stage: Stage) => Promise<void>>}
 */
export const ROOM_SCENES = {
  async manage({ browser, take }) {
    const outline = await browser.open("manage", { width: 900, height: 700 });
    await outline.getByRole("link", { name: "Purchase approval", exact: true }).click();
    await outline.getByText("The numbers have to add up to 100.").first().waitFor();
    await take(outline, "left");
  },

  async data({ browser, take }) {
    const page = await browser.open("manage", { width: 1100, height: 700, hash: "/data" });
    await page.getByLabel("Template").select("Purchase approval");
    await page.getByRole("columnheader", { name: /Amount in EUR/ }).waitFor();
    await take(page, "left");
  },

  async people({ browser, take }) {
    const page = await browser.open("manage", { width: 900, height: 640, hash: "/people" });
    await page.getByRole("link", { name: "Nadia Okafor" }).waitFor();
    await take(page, "left");
  },

  async webhooks({ browser, take }) {
    const page = await browser.open("manage", { width: 900, height: 640, hash: "/webhooks" });
    await page.getByRole("link", { name: /^What it sends: A task is completed/ }).click();
    await page.getByText("It fits the published schema.").waitFor();
    await take(page, "left");
  },
};
