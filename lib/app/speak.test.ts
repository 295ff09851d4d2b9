// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from "vitest";
import { i18n } from "#i18n";
import { formatMoment } from "../tasks/format-moment";
import { LANGUAGES } from "./languages";
import { chooseLanguage, followLanguage } from "./speak";
import { connections } from "./stored-state";
import { sampleConnection } from "./testing/samples";

// As the build does it: unit tests otherwise have the library that the types come from.
vi.mock("#i18n", async () => ({ i18n: (await import("../messages/create-i18n")).createI18n() }));

afterEach(async () => {
  connections.value = [];
  await chooseLanguage(null);
});

const profile = (language: string) => {
  const connection = sampleConnection();
  connections.value = [{ ...connection, person: { ...connection.person, language } }];
};

it("writes texts, plurals and dates in the language that the person chose", async () => {
  await chooseLanguage("ru");
  expect(i18n.t("find.placeholder", 1)).toBe("Поиск среди 1 задачи");
  expect(i18n.t("badge.waiting", 22)).toBe("вас ждут 22 задачи");
  expect(i18n.t("options.connected.sentence", ["a", "b", "c"])).toBe("Вход: a (b), c.");
  expect(document.documentElement).toMatchObject({ lang: "ru", dir: "ltr" });
  const noon = Date.UTC(2026, 4, 5, 12);
  expect(formatMoment(noon, "dateWithYear", { timezone: "UTC", dateFormat: "" })).toContain("мая");
});

it("prefers what the person chose to their profile, and their profile to the browser", async () => {
  profile("de");
  await chooseLanguage(null);
  expect(i18n.t("inbox.title")).toBe("Eingang");
  await chooseLanguage("fr");
  expect(i18n.t("inbox.title")).toBe("Boîte de réception");
  await chooseLanguage("browser");
  expect(i18n.t("inbox.title")).toBe("Inbox");
});

it.each(["pt", "../de", ""])(
  "speaks as the browser does where there is no such language: %j",
  async (language) => {
    profile(language);
    await chooseLanguage(null);
    expect(i18n.t("inbox.title")).toBe("Inbox");
    expect(document.documentElement.lang).toBe("en");
  },
);

it.each(Object.entries(LANGUAGES))("has %s, by its own name", async (language, name) => {
  await chooseLanguage(language);
  expect(i18n.t("language")).toBe(language);
  const names = new Intl.DisplayNames(language, { type: "language" });
  expect(names.of(language)?.toLowerCase()).toBe(name.toLowerCase());
});

it("shows a page anew when another page has chosen", async () => {
  const show = vi.fn<() => void>();
  followLanguage(show);
  localStorage.setItem("language", "es");
  dispatchEvent(new StorageEvent("storage", { key: "language" }));
  await vi.waitFor(() => expect(show).toHaveBeenCalledOnce());
  expect(i18n.t("inbox.title")).toBe("Bandeja de entrada");
  dispatchEvent(new StorageEvent("storage", { key: "last-place" }));
  expect(show).toHaveBeenCalledOnce();
});
