import { i18n } from "#i18n";
import type { Appearance } from "../../lib/app/appearance";
import type { BadgeCount } from "../../lib/store/stored";

/** How the choices of the appearance are called. */
export const appearanceWords = {
  theme: (theme: Appearance["theme"]) => i18n.t(`options.appearance.themes.${theme}`),
  density: (density: Appearance["density"]) => i18n.t(`options.appearance.densities.${density}`),
  start: (start: Appearance["start"]) => i18n.t(`nav.${start}`),
};

/** What the toolbar button counts, in words. */
export const countWords = (counts: BadgeCount) => i18n.t(`options.appearance.counted.${counts}`);

/** How long something can be undone. */
export const secondsWords = (seconds: number) => i18n.t("options.appearance.seconds", seconds);
