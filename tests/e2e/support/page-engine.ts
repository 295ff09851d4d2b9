import {
  computeAccessibleDescription,
  computeAccessibleName,
  isInaccessible as isInaccessibleTo,
} from "dom-accessibility-api";
import { guardClick } from "./page-engine-click.ts";
import { readStyle, roleOf as roleBy } from "./page-engine-names.ts";
import type { Step, TextMatch } from "./query.ts";

/**
 * Runs inside a page (bundled by `page-engine-script.ts`): finds elements by role, name, label and text, and tells their
 * state. Playwright brings its own for Chromium; this one is for Firefox, with the same meaning.
 */
const UNSEEN = "head, script, style, template, noscript, title";

/** In a realm of its own the global functions of the page have to be called on its window. */
const realm = { getComputedStyle: readStyle };
const roleOf = (element: Element) => roleBy(element, (one) => nameOf(one) !== "");
const nameOf = (element: Element) => collapse(computeAccessibleName(element, realm));
/** Also what a closed `<details>` holds back, which a screen reader does not get either. */
const isInaccessible = (element: Element) => !element.checkVisibility() || isInaccessibleTo(element, realm);

/** All elements that a chain of steps leads to, in document order. */
export function findAll(steps: readonly Step[]): Element[] {
  return steps.reduce(takeStep, [document]).filter(isElement);
}

function takeStep(from: ParentNode[], step: Step): ParentNode[] {
  if (step.by === "nth") return from.slice(step.index, step.index === -1 ? undefined : step.index + 1);
  if (step.by === "contained-text")
    return from.filter((node) => isElement(node) && matches(node.textContent ?? "", step.match));
  const inside = from.flatMap((root) =>
    [...root.querySelectorAll("*")].filter((element) => !element.matches(UNSEEN)),
  );
  const candidates = [...new Set(inside)];
  if (step.by === "role") {
    return candidates.filter(
      (element) =>
        roleOf(element) === step.role &&
        !isInaccessible(element) &&
        (!step.name || matches(nameOf(element), step.name)),
    );
  }
  if (step.by === "label")
    return candidates.filter((element) => isLabelled(element) && labelMatches(element, step.match));
  const fitting = [...from.filter(isElement), ...candidates].filter((element) =>
    matches(looseText(element), step.match),
  );
  const parents = new Set<Element | null>(fitting.map((element) => element.parentElement));
  return fitting.filter((element) => !parents.has(element));
}

const isElement = <Kind extends Node | ParentNode>(node: Kind): node is Kind & Element =>
  node instanceof Element;

function isLabelled(element: Element): boolean {
  return (
    element.hasAttribute("aria-label") ||
    element.hasAttribute("aria-labelledby") ||
    (element instanceof HTMLInputElement ||
    element instanceof HTMLTextAreaElement ||
    element instanceof HTMLSelectElement
      ? (element.labels?.length ?? 0) > 0
      : false)
  );
}

function labelMatches(element: Element, match: TextMatch): boolean {
  if (matches(computeAccessibleName(element, { ...realm, hidden: true }), match)) return true;
  const labels = "labels" in element && element.labels instanceof NodeList ? [...element.labels] : [];
  return labels.some((label) => matches(label.textContent ?? "", match));
}

function matches(text: string, match: TextMatch): boolean {
  const given = collapse(text);
  if ("pattern" in match) return new RegExp(match.pattern, match.flags).test(given);
  const wanted = collapse(match.text);
  return match.exact ? given === wanted : given.toLowerCase().includes(wanted.toLowerCase());
}

/** What an element says to one who looks for a text: its text, or a button's value. */
function looseText(element: Element): string {
  if (element instanceof HTMLInputElement && ["button", "submit", "reset"].includes(element.type))
    return element.value;
  return element.textContent ?? "";
}

export { releaseClick } from "./page-engine-click.ts";

const collapse = (text: string) => text.replace(/\s+/g, " ").trim();

/** Calls a function of this module with the one element that the steps lead to. Throws when there is none, or several. */
export function withOne(name: keyof typeof actions, steps: readonly Step[], given: string[]): unknown {
  const [element, ...more] = findAll(steps);
  if (!element) throw new Error("there is none");
  if (more.length > 0) throw new Error(`there are ${more.length + 1}, not one`);
  return actions[name](element, given[0] ?? "");
}

/** The text of an element as it is shown. */
export function textOf(element: Element): string {
  return element instanceof HTMLElement ? element.innerText : (element.textContent ?? "");
}

export function textsOf(steps: readonly Step[]): string[] {
  return findAll(steps).map(textOf);
}

export function attributeOf(element: Element, name: string): string | null {
  return element.getAttribute(name);
}

export function focus(element: Element): void {
  if (!isVisible(element) || !(element instanceof HTMLElement)) throw new Error("not visible");
  element.focus();
}

export function isVisible(element: Element): boolean {
  const box = element.getBoundingClientRect();
  const shown = element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: false });
  return shown && box.width > 0 && box.height > 0;
}

/** Neither disabled nor inside something that says `aria-disabled`. */
export function isEnabled(element: Element): boolean {
  return !element.matches(":disabled") && element.closest("[aria-disabled='true']") === null;
}

export function isChecked(element: Element): boolean {
  if (element instanceof HTMLInputElement && ["checkbox", "radio"].includes(element.type))
    return element.checked;
  return element.getAttribute("aria-checked") === "true";
}

/**
 * Where to click an element, in the window's coordinates, or why it cannot be clicked now. Scrolls it into view. From then
 * on the click is guarded: see `page-engine-click.ts`.
 */
export async function aimClick(element: Element): Promise<{ x: number; y: number } | string> {
  if (!isVisible(element)) return "not visible";
  const before = element.getBoundingClientRect();
  if (!(await nextFrame())) return "in a page that is not painted";
  const after = element.getBoundingClientRect();
  if (before.x !== after.x || before.y !== after.y) return "moving";
  const point = hitPoint(element) ?? scrollAndHit(element);
  if (point) guardClick((hit) => belongsTo(hit, element));
  return point ?? describeObstacle(element);
}

const FRAME_MILLISECONDS = 2_000;

/** Waits for the next frame. Resolves with whether there was one: a page behind others has none. */
function nextFrame(): Promise<boolean> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => resolve(true));
    setTimeout(() => resolve(false), FRAME_MILLISECONDS);
  });
}

function scrollAndHit(element: Element) {
  element.scrollIntoView({ block: "center", inline: "center", behavior: "instant" });
  return hitPoint(element);
}

/** The middle of the first part of the element that is in view and not covered. */
function hitPoint(element: Element): { x: number; y: number } | null {
  for (const box of element.getClientRects()) {
    const point = { x: Math.floor(box.x + box.width / 2), y: Math.floor(box.y + box.height / 2) };
    const hit = document.elementFromPoint(point.x, point.y);
    if (hit && belongsTo(hit, element)) return point;
  }
  return null;
}

/** Whether what is hit stands for the element: it is in it, or in its label. */
function belongsTo(hit: Element, element: Element): boolean {
  return element.contains(hit) || hit.closest("label")?.control === element;
}

function describeObstacle(element: Element): string {
  const box = element.getBoundingClientRect();
  const hit = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
  return hit ? `covered by ${describe(hit)}` : "outside the window";
}

/** Focuses a field and selects its content, so that what is typed next replaces it. Values of date fields are set. */
export function fill(element: Element, text: string): void {
  if (!(element instanceof HTMLElement)) throw new Error("not a field");
  element.focus();
  if (
    element instanceof HTMLInputElement &&
    ["date", "time", "datetime-local", "month", "week", "color", "range"].includes(element.type)
  ) {
    element.value = text;
    element.dispatchEvent(new Event("input", { bubbles: true, composed: true }));
    element.dispatchEvent(new Event("change", { bubbles: true }));
    return;
  }
  if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) element.select();
  else if (element.isContentEditable) getSelection()?.selectAllChildren(element);
  else throw new Error(`${describe(element)} is not a field`);
  if (text === "") document.execCommand("delete");
  else document.execCommand("insertText", false, text);
}

/** Chooses the option with this text in a native select. Tells whether there is one. */
export function selectOption(element: Element, text: string): boolean {
  if (!(element instanceof HTMLSelectElement)) throw new Error(`${describe(element)} is not a select`);
  const option = [...element.options].find((one) => collapse(one.label) === collapse(text));
  if (!option) return false;
  element.focus();
  option.selected = true;
  element.dispatchEvent(new Event("input", { bubbles: true, composed: true }));
  element.dispatchEvent(new Event("change", { bubbles: true }));
  return true;
}

export function valueOf(element: Element): string {
  if (
    element instanceof HTMLInputElement ||
    element instanceof HTMLTextAreaElement ||
    element instanceof HTMLSelectElement ||
    element instanceof HTMLOutputElement
  )
    return element.value;
  throw new Error(`${describe(element)} has no value`);
}

/** Role and accessible name: `button "Complete"`. */
export function describe(element: Element): string {
  const role = spokenRole(element) ?? element.localName;
  const name = nameOf(element);
  return name ? `${role} ${JSON.stringify(name)}` : role;
}

/** What has the focus, or `nothing`. */
export function describeFocus(): string {
  const focused = document.activeElement;
  return !focused || focused === document.body ? "nothing" : describe(focused);
}

/** A field for a password has no role, and is read out all the same. */
function spokenRole(element: Element): string | null {
  return isPassword(element) ? "password" : roleOf(element);
}

const isPassword = (element: Element) => element instanceof HTMLInputElement && element.type === "password";

const TRANSPARENT = new Set(["presentation", "none", "generic", "document"]);

/** What a screen reader says of an element besides its role and name, each after a comma. */
function statesOf(element: Element): string {
  const aria = (name: string) => element.getAttribute(`aria-${name}`);
  const isField = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
  const isToggle = isField && ["checkbox", "radio"].includes(element.type);
  const level = /^h([1-6])$/.exec(element.localName)?.[1];
  const states = [
    level && `level ${level}`,
    isToggle && (isChecked(element) ? "checked" : "not checked"),
    isField && !isToggle && !isPassword(element) && element.value && `value ${JSON.stringify(element.value)}`,
    element instanceof HTMLDetailsElement && (element.open ? "open" : "closed"),
    ["checked", "pressed", "selected", "expanded", "current", "sort"].map(
      (name) => aria(name) && `${name} ${aria(name)}`,
    ),
    !isEnabled(element) && "disabled",
    ((isField && element.required) || aria("required") === "true") && "required",
    aria("invalid") === "true" && "invalid",
    describedBy(element),
  ];
  return states
    .flat()
    .filter(Boolean)
    .map((state) => `, ${state}`)
    .join("");
}

function describedBy(element: Element): string {
  const description = collapse(computeAccessibleDescription(element, realm));
  return description && description !== nameOf(element) ? `described as ${JSON.stringify(description)}` : "";
}

/** The accessibility tree as indented text: roles with names and states, and loose text in between. */
export function ariaTree(root: Element = document.body, indent = ""): string {
  const lines: string[] = [];
  for (const node of root.childNodes) {
    if (node instanceof Text && collapse(node.data))
      lines.push(`${indent}text ${JSON.stringify(collapse(node.data))}`);
    if (!isElement(node) || node.matches(UNSEEN) || isInaccessible(node)) continue;
    const role = spokenRole(node);
    if (role && !TRANSPARENT.has(role)) lines.push(`${indent}${describe(node)}${statesOf(node)}`);
    const below = ariaTree(node, role && !TRANSPARENT.has(role) ? `${indent}  ` : indent);
    if (below) lines.push(below);
  }
  return lines.join("\n");
}

const actions = {
  aimClick,
  attributeOf,
  describe,
  fill,
  focus,
  isChecked,
  isEnabled,
  isVisible,
  selectOption,
  textOf,
  valueOf,
};
