/** All there is to choose of how pages look and begin; first what is there as it comes. */
export const APPEARANCES = {
  theme: ["system", "light", "dark"],
  density: ["comfortable", "compact"],
  /** Where the popup opens, unless it was left somewhere a short while ago. */
  start: ["inbox", "launch", "automations"],
} as const;

export type AppearanceName = keyof typeof APPEARANCES;
export type Appearance = { [Name in AppearanceName]: (typeof APPEARANCES)[Name][number] };

/** What is kept in the pages' own storage (decision 015). Where nothing is, pages are as they come. */
const NAMES = ["theme", "density", "start"] as const;

/** Reads what the person has chosen. Anything else that stands there counts as not chosen. */
export function readAppearance(local: Pick<Storage, "getItem"> = localStorage): Appearance {
  return {
    theme: readChoice(APPEARANCES.theme, local.getItem("theme")),
    density: readChoice(APPEARANCES.density, local.getItem("density")),
    start: readChoice(APPEARANCES.start, local.getItem("start")),
  };
}

function readChoice<Choice extends string>(
  choices: readonly [Choice, ...Choice[]],
  kept: string | null,
): Choice {
  return choices.find((choice) => choice === kept) ?? choices[0];
}

/**
 * Keeps what the person has chosen, and shows this page so. Pages that are open learn it from the event of their storage, and
 * those to come before their first paint (`public/appearance.js`).
 */
export function chooseAppearance(changes: Partial<Appearance>): void {
  for (const name of NAMES) {
    const chosen = changes[name];
    if (chosen === undefined) continue;
    if (chosen === APPEARANCES[name][0]) localStorage.removeItem(name);
    else localStorage.setItem(name, chosen);
  }
  const { dataset } = document.documentElement;
  for (const name of ["theme", "density"]) dataset[name] = localStorage.getItem(name) ?? "";
}

/** Calls back when another page has chosen one of these. */
export function followAppearance(names: readonly AppearanceName[], show: () => void): void {
  addEventListener("storage", ({ key }) => {
    if (names.some((name) => name === key)) show();
  });
}
