import { expect, it } from "vitest";
import { expectClean } from "./support/expect-clean.ts";
import { prepareInbox } from "./support/inbox-app.ts";

const inbox = prepareInbox();

it("speaks the chosen language at once in every page, and in those opened later", async () => {
  const { browser, popup, badgeShows } = await inbox.start({ tasks: 5 });
  await badgeShows("5");
  const open = await popup();
  await open.getByRole("heading", { name: "Inbox" }).waitFor();
  const options = await browser.open("options", { width: 900, height: 1400 });
  await options.getByRole("combobox", { name: "Language of the pages" }).select("Русский");
  await options.getByRole("heading", { name: "Настройки Workflow Inbox" }).waitFor();
  await open.getByRole("heading", { name: "Входящие" }).waitFor();
  const later = await popup();
  await later.getByRole("link").first().waitFor();
  expect(await later.getByRole("searchbox", { name: "Поиск задач" }).count()).toBe(1);
  await expectClean(later, "the list in Russian");
  await options.getByRole("combobox", { name: "Язык страниц" }).select("Как в Pneumatic");
  await options.getByRole("heading", { name: "Workflow Inbox settings" }).waitFor();
  await open.getByRole("heading", { name: "Inbox" }).waitFor();
});
