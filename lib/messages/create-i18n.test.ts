import { beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { createI18n } from "./create-i18n";

const { t } = createI18n();
const getMessage = vi.fn<(name: string, substitutions: string[]) => string>();

beforeEach(() => {
  Object.assign(fakeBrowser.i18n, { getMessage });
});

/** A language file with this one text. */
function speak(language: string, forms: string): void {
  getMessage.mockImplementation((name, [number = ""]) =>
    name === "language" ? language : forms.replaceAll("$1", number),
  );
}

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
    ["en", "1 task | $1 tasks", 1, "1 task"],
    ["en", "1 task | $1 tasks", 0, "0 tasks"],
    ["en", "1 task | $1 tasks", 7, "7 tasks"],
    ["fr", "$1 tâche | $1 tâches", 0, "0 tâche"],
    ["fr", "$1 tâche | $1 tâches", 1_000_000, "1000000 tâches"],
    ["ru", "$1 задача | $1 задачи | $1 задач", 21, "21 задача"],
    ["ru", "$1 задача | $1 задачи | $1 задач", 3, "3 задачи"],
    ["ru", "$1 задача | $1 задачи | $1 задач", 12, "12 задач"],
    ["ru", "$1 задача | $1 задачи | $1 задач", 0, "0 задач"],
  ])("have the forms with which the language counts: %s, %s, %i", (language, forms, count, words) => {
    speak(language, forms);
    expect(t("tasks", count)).toBe(words);
  });

  it("take a count and other things at once", () => {
    speak("en", "one of $1 | some of $1");
    expect(t("tasks", 3, ["nine"])).toBe("some of nine");
  });

  it("are the same for all numbers where the file has one form only", () => {
    speak("en", "tasks");
    expect(t("tasks", 5)).toBe("tasks");
  });
});
