import { beforeEach, describe, expect, it, vi } from "vitest";
import { browser } from "wxt/browser";
import { templatesKey, VERSIONS } from "../store/keys";
import { connectionsItem, snapshotItem } from "../store/items";
import { openFound, suggest } from "./omnibox";
import { CONNECTION, resetWorld } from "./testing/world";

const setDefaultSuggestion = vi.fn<(suggestion: { description: string }) => void>();
const update = vi.fn<(changes: { url: string }) => void>();
const create = vi.fn<(tab: { url: string; active: boolean }) => void>();

const row = (id: string, name: string, workflowName: string) => ({
  id,
  name,
  workflowName,
  templateId: null,
  step: "1",
  dueAt: null,
  startedAt: null,
  completedAt: null,
  urgent: false,
  status: "active" as const,
});

beforeEach(async () => {
  await resetWorld();
  Object.assign(browser, { omnibox: { setDefaultSuggestion } });
  Object.assign(browser.tabs, { update, create });
  await connectionsItem.write([CONNECTION]);
  await snapshotItem(CONNECTION.id).write({
    takenAt: 0,
    rows: [
      row("7", "Review <draft> & sign", "Contract"),
      row("8", "Café bill", "Travel"),
      row("9", "Bill of May", "Rent"),
    ],
    unreadable: [],
    templateNames: {},
  });
  const templates = JSON.stringify({ readAt: 0, templates: [{ id: "3", name: "New bill" }] });
  await browser.storage.local.set({
    [templatesKey(CONNECTION.id)]: { version: VERSIONS.templates, value: templates },
  });
});

async function type(text: string, plain = false) {
  const offer = vi.fn<(suggestions: { content: string; description: string }[]) => void>();
  await suggest(text, offer, plain);
  return { first: setDefaultSuggestion.mock.lastCall?.[0].description, others: offer.mock.lastCall?.[0] };
}

describe("words in the address bar", () => {
  it("find tasks and templates, whatever the accents", async () => {
    expect(await type("bill")).toEqual({
      first: "Café bill · Travel",
      others: [
        { content: `#/task/${CONNECTION.id}/9`, description: "Bill of May · Rent" },
        { content: `#/launch/${CONNECTION.id}/3`, description: "Start: New bill" },
      ],
    });
    expect((await type("cafe")).first).toBe("Café bill · Travel");
  });

  it("are escaped, for Chrome reads them as XML", async () => {
    expect((await type("draft")).first).toBe("Review &#60;draft&#62; &#38; sign · Contract");
  });

  it("are shown as they are in Firefox", async () => {
    expect((await type("draft", true)).first).toBe("Review <draft> & sign · Contract");
  });

  it("say that nothing is found", async () => {
    expect(await type("quite another")).toEqual({
      first: "Nothing found. Enter opens the inbox.",
      others: [],
    });
  });

  it("find nothing in what is stored no more", async () => {
    await browser.storage.local.clear();
    expect((await type("bill")).others).toEqual([]);
  });
});

describe("Enter in the address bar", () => {
  it("opens what was chosen, where the person wants it", async () => {
    await openFound("#/launch/c1/3", "currentTab");
    await openFound("#/launch/c1/3", "newBackgroundTab");
    expect(update).toHaveBeenCalledWith({ url: expect.stringMatching(/\/inbox\.html#\/launch\/c1\/3$/) });
    expect(create).toHaveBeenCalledWith({ url: expect.any(String), active: false });
  });

  it("opens the first that is found, or the inbox", async () => {
    await openFound("draft", "currentTab");
    await openFound("quite another", "newForegroundTab");
    expect(update.mock.lastCall?.[0].url).toMatch(new RegExp(`#/task/${CONNECTION.id}/7$`));
    expect(create.mock.lastCall?.[0]).toEqual({ url: expect.stringMatching(/#\/$/), active: true });
  });
});
