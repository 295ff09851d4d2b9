import { beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { createI18n } from "./create-i18n";

const { t } = createI18n();
const getMessage = vi.fn<(name: string, substitutions: string[]) => string>();

beforeEach(() => {
  Object.assign(fakeBrowser.i18n, { getMessage });
});

describe("the words of the language files", () => {
  it("are found under the name the build gave them", () => {
    getMessage.mockReturnValue("Inbox");
    expect(t("inbox.group.today")).toBe("Inbox");
    expect(getMessage.mock.calls[0]?.[0]).toBe("inbox_group_today");
  });

  it("take what is put into them as text", () => {
    t("inbox.page", ["a", 2]);
    expect(getMessage.mock.calls[0]?.[1]).toEqual(["a", "2"]);
  });

  it.each([
    [1, "1 task"],
    [0, "0 tasks"],
    [7, "7 tasks"],
  ])("have one form for one and one for all other numbers: %i", (count, words) => {
    getMessage.mockImplementation((_, [number = ""]) => `1 task | ${number} tasks`);
    expect(t("tasks", count)).toBe(words);
  });

  it("take a count and other things at once", () => {
    getMessage.mockImplementation((_, [of = ""]) => `one of ${of} | some of ${of}`);
    expect(t("tasks", 3, ["nine"])).toBe("some of nine");
  });

  it("are the same for all numbers where the file has one form only", () => {
    getMessage.mockReturnValue("tasks");
    expect(t("tasks", 5)).toBe("tasks");
  });
});
