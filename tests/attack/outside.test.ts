import { beforeEach, describe, expect, it, vi } from "vitest";
import { browser } from "wxt/browser";
import { announce, announceFailures, routeOfNotification } from "../../lib/background/notifications";
import { openFound, suggest } from "../../lib/background/omnibox";
import { CONNECTION, resetWorld } from "../../lib/background/testing/world";
import { writeCsv, writeTabbed } from "../../lib/data/delimited";
import { readFileLinks, writeFileLink } from "../../lib/fields/file-links";
import { isNumber } from "../../lib/fields/number";
import { snapshotItem } from "../../lib/store/items";
import { sampleRow } from "../../lib/tasks/testing/samples";
import { parseRoute, formatRoute } from "../../lib/app/route";
import { safeLink } from "../../lib/text/safe-link";
import { ADDRESSES } from "./payloads/links";
import { batches, PAYLOADS } from "./payloads";

/** What Chrome reads as XML in the address bar may hold no element, and no reference but to a character. */
const PLAIN_XML = /^(?:[^<>&]|&#\d+;)*$/;
const FORMULA = /^[\s\ufeff]*[=+\-@＝＋－＠]/;

beforeEach(resetWorld);

describe("outside our pages", () => {
  it("a notification has texts only, a packaged picture, and leads into our own page", async () => {
    Object.assign(browser, { permissions: { contains: async () => true } });
    const create = vi.spyOn(browser.notifications, "create").mockImplementation(async () => "");
    for (const text of PAYLOADS) {
      const id = text.toWellFormed();
      await announce("c1", [{ reason: "new", row: sampleRow({ id, name: text, workflowName: text }) }]);
      await announceFailures("a", [{ workflow: id, name: text, unseen: true }]);
    }
    expect(create).toHaveBeenCalledTimes(2 * PAYLOADS.length);
    for (const [id, options] of create.mock.calls) {
      expect(options).toMatchObject({ type: "basic", iconUrl: browser.runtime.getURL("/icon/96.png") });
      expect(routeOfNotification(typeof id === "string" ? id : "")).toMatch(
        /^#\/(?:(?:task|automations)\/[^<>"\s]*)?$/,
      );
    }
  });

  it("words offered in the address bar hold no markup, and lead into our own page", async () => {
    const setDefaultSuggestion = vi.fn<(suggestion: { description: string }) => void>();
    const update = vi.fn<(changes: { url: string }) => void>();
    Object.assign(browser, { omnibox: { setDefaultSuggestion } });
    Object.assign(browser.tabs, { update });
    const offered: string[] = [];
    for (const texts of batches(6)) {
      const rows = texts.map((text) =>
        sampleRow({ id: text.toWellFormed(), name: text, workflowName: text }),
      );
      await snapshotItem(CONNECTION.id).write({ takenAt: 0, rows, unreadable: [], templateNames: {} });
      await suggest("", (others) => offered.push(...others.map(({ description }) => description)), false);
      for (const typed of texts) await openFound(typed, "currentTab");
    }
    offered.push(...setDefaultSuggestion.mock.calls.map(([{ description }]) => description));
    expect(offered.length).toBeGreaterThanOrEqual(PAYLOADS.length);
    expect(offered.filter((text) => !PLAIN_XML.test(text))).toEqual([]);
    const inbox = browser.runtime.getURL("/inbox.html");
    expect(update.mock.calls.filter(([{ url }]) => !url.startsWith(`${inbox}#/`))).toEqual([]);
  });

  it("no cell of a table begins like a formula", () => {
    for (const write of [writeCsv, writeTabbed]) {
      for (const text of PAYLOADS.filter((one) => !isNumber(one))) {
        const cell = write([[text, "x"]]).replace(/^\ufeff/, "");
        const shown = cell.startsWith('"') ? cell.slice(1) : cell;
        expect(shown).not.toMatch(FORMULA);
      }
    }
  });

  it("a file's name never changes where its link leads", () => {
    const url = "https://app.pneumatic.test/files/1";
    for (const name of PAYLOADS) {
      const link = writeFileLink({ kind: "remote", name, url, attachmentId: null }) ?? "";
      expect(readFileLinks(link)).toEqual([expect.objectContaining({ url })]);
    }
  });

  it("no address that runs, hides its host or asks another program becomes a link", () => {
    const followed = ADDRESSES.flatMap((address) => safeLink(address)?.href ?? []);
    expect(followed.filter((href) => !/^(?:https?:\/\/[^@/]+(?:\/|$)|mailto:)/.test(href))).toEqual([]);
  });

  it("every fragment is a place of ours", () => {
    for (const text of PAYLOADS) {
      expect(() => parseRoute(`#/task/${text}/${text}`)).not.toThrow();
      const id = text.toWellFormed();
      const place = { screen: "task", connection: id, task: id } as const;
      expect(parseRoute(formatRoute(place))).toEqual(place);
    }
  });
});
