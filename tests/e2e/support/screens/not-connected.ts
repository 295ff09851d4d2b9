import { openConnectForm } from "../connect.ts";
import type { Scene } from "./stage.ts";

/** What one sees before anything is connected. */
export const NOT_CONNECTED: Scene = {
  prepare: async () => undefined,
  screens: {
    welcome: async ({ open }) => {
      const page = await open("welcome", { width: 1000, height: 900 });
      await page.getByRole("heading", { name: "Your tasks, one click away" }).waitFor();
      return page;
    },
    demonstration: async ({ open }) => {
      const page = await open("demonstration");
      await page.getByRole("link", { name: /^Approve the expenses: Trip to Lisbon/ }).waitFor();
      return page;
    },
    "not connected": async ({ open }) => {
      const page = await open("popup");
      await page.getByRole("button", { name: "Connect" }).waitFor();
      return page;
    },
    "connect form": async ({ browser }) => {
      const page = await openConnectForm(browser, "https://example.com");
      await page.getByRole("button", { name: "Connect", exact: true }).waitFor();
      return page;
    },
    "connect form with errors": async ({ browser }) => {
      const page = await openConnectForm(browser, "https://example.com");
      await page.getByRole("radio", { name: "E-mail and password" }).check();
      await page.getByRole("button", { name: "Connect", exact: true }).click();
      await page.getByLabel("E-mail").first().waitFor();
      return page;
    },
    "refused key": async ({ browser, sandbox }) => {
      const page = await openConnectForm(browser, sandbox.url);
      await page.getByLabel("Your API key").fill("pn-wrong");
      await page.getByRole("button", { name: "Connect", exact: true }).click();
      await page.getByText("The server refused the key").first().waitFor();
      return page;
    },
    "manage, for nobody": async ({ open }) => {
      const page = await open("manage", { width: 900, height: 600 });
      await page.getByRole("heading").first().waitFor();
      return page;
    },
  },
};
