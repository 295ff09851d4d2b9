/**
 * Runs in a page, after a key was pressed there. Gives the focus to everything that the Tab key reaches, and finds what shows
 * no line around it then, neither around itself nor around the box it stands in.
 */
export function findUnseenFocus(): string[] {
  const REACHED = "a[href], button, input, select, textarea, summary, [tabindex]";
  const open = document.querySelector("dialog[open]") ?? document.body;
  const before = document.activeElement;
  const hasLine = (element: Element) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    return (outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 1) || boxShadow !== "none";
  };
  const problems = [...open.querySelectorAll<HTMLElement>(REACHED)]
    .filter((element) => element.tabIndex >= 0 && !element.matches(":disabled"))
    .filter((element) => element.checkVisibility({ visibilityProperty: true }))
    .filter((element) => {
      element.focus({ preventScroll: true, focusVisible: true });
      if (document.activeElement !== element) return false;
      const boxes = [element, element.parentElement, element.parentElement?.parentElement];
      return !boxes.some((box) => box && hasLine(box));
    })
    .map((element) => `the focus is not seen: ${element.outerHTML.slice(0, 90)}`);
  if (before instanceof HTMLElement) before.focus({ focusVisible: true });
  return problems;
}
