/**
 * Runs in a page, with forced colours. Finds what is chosen or current and looks like what is not: its lines, weight and
 * underline are those of the one beside it. Backgrounds do not count, because there the browser takes them away.
 */
export function findUnseenStates(): string[] {
  const CHOSEN =
    '[aria-current]:not([aria-current="false"]), [aria-selected="true"], [aria-pressed="true"], [aria-checked="true"]';
  const LINES = [
    "outlineStyle",
    "outlineWidth",
    "borderStyle",
    "borderWidth",
    "borderColor",
    "boxShadow",
  ] as const;
  const WORDS = ["fontWeight", "textDecorationLine", "color", "forcedColorAdjust"] as const;
  const look = (element: Element) => {
    const parts = [element, element.closest("li, tr") ?? element, ...element.querySelectorAll("*")];
    return parts
      .flatMap((part) => ["", "::before", "::after"].map((pseudo) => getComputedStyle(part, pseudo)))
      .map((style) => [...LINES, ...WORDS].map((name) => style[name]).join())
      .join("|");
  };
  return [...document.body.querySelectorAll(CHOSEN)].flatMap((element) => {
    const shown = element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
    const attribute = ["aria-current", "aria-selected", "aria-pressed", "aria-checked"].find((name) =>
      element.hasAttribute(name),
    );
    const outer = element.closest("ul, ol, nav, table, [role=listbox], [role=tablist]") ?? document.body;
    const others = [...outer.querySelectorAll(element.localName)].filter(
      (one) => one.className === element.className && !one.matches(CHOSEN) && one.checkVisibility(),
    );
    const isSeen = others.every((one) => look(one) !== look(element));
    return !shown || isSeen ? [] : [`${attribute} is not seen: ${(element.textContent ?? "").slice(0, 40)}`];
  });
}
