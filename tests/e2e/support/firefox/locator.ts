import { z } from "zod/mini";
import { ACTION_TIMEOUT_MILLISECONDS } from "../driver.ts";
import type { Finder, Locator, LocatorState, NameOptions } from "../driver.ts";
import { describeSteps, matchOf, roleStep } from "../query.ts";
import type { Step } from "../query.ts";
import { until } from "../wait.ts";
import type { PageRealm } from "./realm.ts";

const pointSchema = z.union([z.object({ x: z.number(), y: z.number() }), z.string()]);

/** The finders of a page, or of a locator that `steps` led to. */
export function createFinder(realm: PageRealm, steps: Step[] = []): Finder {
  const next = (step: Step) => createLocator(realm, [...steps, step]);
  return {
    getByRole: (role: string, options: NameOptions = {}) => next(roleStep(role, options)),
    getByLabel: (text, options = {}) => next({ by: "label", match: matchOf(text, options.exact) }),
    getByText: (text, options = {}) => next({ by: "text", match: matchOf(text, options.exact) }),
  };
}

function createLocator(realm: PageRealm, steps: Step[]): Locator {
  const description = describeSteps(steps);

  /** Repeats an attempt until it succeeds; says what was looked for and why the last attempt failed. */
  const act = async <Result>(action: string, attempt: () => Promise<Result>): Promise<Result> => {
    const done = await until(async () => ({ result: await attempt() }), `${description}, to ${action} it`);
    return done.result;
  };
  const state = (name: "isVisible" | "isEnabled" | "isChecked") =>
    realm.onElement(name, steps, [], z.boolean());
  const insist = async (name: "isVisible" | "isEnabled") => {
    if (!(await state(name))) throw new Error(name === "isVisible" ? "not visible" : "disabled");
  };
  const read = (name: "textOf" | "valueOf") => realm.onElement(name, steps, [], z.string());

  const click = async (evenIfDisabled = false) => {
    if (!evenIfDisabled) await insist("isEnabled");
    const point = await realm.onElement("aimClick", steps, [], pointSchema);
    if (typeof point === "string") throw new Error(point);
    await realm.click(point);
    if (await realm.hasMissed()) throw new Error("it moved away before the click");
  };
  const edit = async (run: () => Promise<unknown>) => {
    await insist("isVisible");
    await insist("isEnabled");
    await run();
  };
  const setChecked = (wanted: boolean) =>
    act(wanted ? "check" : "uncheck", async () => {
      if ((await state("isChecked")) === wanted) return;
      await click();
      if ((await state("isChecked")) !== wanted) throw new Error("clicking did not change it");
    });
  const focus = () => realm.onElement("focus", steps, [], z.unknown());
  const reached: Record<LocatorState, () => Promise<boolean>> = {
    attached: async () => (await realm.count(steps)) > 0,
    detached: async () => (await realm.count(steps)) === 0,
    visible: () => state("isVisible"),
    hidden: async () => (await realm.count(steps)) === 0 || !(await state("isVisible")),
  };

  return {
    ...createFinder(realm, steps),
    description,
    click: ({ evenIfDisabled } = {}) => act("click", () => click(evenIfDisabled)),
    fill: (text) => act("fill", () => edit(() => realm.onElement("fill", steps, [text], z.unknown()))),
    focus: () => act("focus", async () => void (await focus())),
    press: async (key) => {
      await act("focus", focus);
      await realm.press(key);
    },
    check: () => setChecked(true),
    uncheck: () => setChecked(false),
    select: (option) =>
      act(`select "${option}" in`, () =>
        edit(async () => {
          if (!(await realm.onElement("selectOption", steps, [option], z.boolean())))
            throw new Error("no such option");
        }),
      ),
    setFiles: (paths) => act("set the files of", () => realm.setFiles(steps, paths)),
    text: () => act("read", () => read("textOf")),
    value: () => act("read the value of", () => read("valueOf")),
    attribute: (name) =>
      act(`read ${name} of`, () => realm.onElement("attributeOf", steps, [name], z.nullable(z.string()))),
    isChecked: () => act("read", () => state("isChecked")),
    isEnabled: () => act("read", () => state("isEnabled")),
    isVisible: async () => (await realm.count(steps)) > 0 && (await state("isVisible")),
    count: () => realm.count(steps),
    texts: () => realm.texts(steps),
    waitFor: async (wanted = "visible") => {
      await until(reached[wanted], `${description} to be ${wanted}`, ACTION_TIMEOUT_MILLISECONDS);
    },
    nth: (index) => createLocator(realm, [...steps, { by: "nth", index }]),
    first: () => createLocator(realm, [...steps, { by: "nth", index: 0 }]),
    withText: (text) => createLocator(realm, [...steps, { by: "contained-text", match: matchOf(text) }]),
  };
}
