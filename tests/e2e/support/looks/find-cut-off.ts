/**
 * Runs in a page. Finds text that does not fit: wider than the page, cut off by its box, or standing out of the control it
 * is on. What a person can scroll to fits; so does what ends in an ellipsis and says the whole in its title.
 *
 * @param close with what texts of the language file end
 */
export function findCutOff(close: string): string[] {
  const SLACK = 1.5;
  const problems = new Set<string>();
  const describe = (element: Element) =>
    `<${element.localName} class="${element.getAttribute("class") ?? ""}"> ${JSON.stringify((element.textContent ?? "").slice(0, 60))}`;
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth)
    problems.add(`the page is ${root.scrollWidth - root.clientWidth} px too wide`);
  const isTitled = (element: Element) =>
    element.closest("[title]") !== null || element.querySelector("[title]") !== null;
  const isHidden = (element: Element) => element.closest(".visually-hidden") !== null;

  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    const text = node.textContent ?? "";
    if (!parent || !text.trim() || isHidden(parent)) continue;
    if (parent.matches("script, style, option, textarea, title, svg *")) continue;
    if (!parent.checkVisibility({ visibilityProperty: true })) continue;
    // What the language file says has to be whole. A text of somebody's may end in an ellipsis on the way to where it stands.
    const own = text.lastIndexOf(close) + 1;
    checkPart(parent, node, 0, own, true);
    checkPart(parent, node, own, text.length, false);
  }
  for (const scroller of document.body.querySelectorAll("*")) {
    const { overflowX } = getComputedStyle(scroller);
    const isMeant =
      scroller.matches("pre, textarea, input, select") || scroller.querySelector("table, pre") !== null;
    if (/auto|scroll/.test(overflowX) && scroller.scrollWidth > scroller.clientWidth + 1 && !isMeant)
      problems.add(`has to be scrolled sideways: ${describe(scroller)}`);
  }
  return [...problems];

  function checkPart(parent: Element, node: Node, from: number, to: number, isOwn: boolean) {
    const range = document.createRange();
    range.setStart(node, from);
    range.setEnd(node, to);
    for (const box of range.getClientRects())
      if (box.width > 0 && box.height > 0) checkText(parent, box, isOwn);
  }

  function checkText(parent: Element, text: DOMRect, isOwn: boolean) {
    let scrollsX = false;
    let scrollsY = false;
    for (let box: Element | null = parent; box && box !== document.body; box = box.parentElement) {
      const { overflowX, overflowY, textOverflow, display, position } = getComputedStyle(box);
      const { left, right, top, bottom } = box.getBoundingClientRect();
      const isWide = !scrollsX && (text.left < left - SLACK || text.right > right + SLACK);
      const isTall = !scrollsY && (text.top < top - SLACK || text.bottom > bottom + SLACK);
      const isShortened = isTitled(box) || (!isOwn && box.closest("a[href]") !== null);
      if (isWide && /hidden|clip/.test(overflowX)) {
        if (textOverflow !== "ellipsis" || !isShortened)
          problems.add(`cut off at its side: ${describe(parent)}`);
        return;
      }
      if (isTall && /hidden|clip/.test(overflowY)) {
        if (!isShortened) problems.add(`cut off below: ${describe(parent)}`);
        return;
      }
      const isControl = box.matches("button, a, summary, dialog, [role=option]") && display !== "inline";
      if ((isWide || isTall) && isControl && overflowX === "visible")
        problems.add(`stands out of its <${box.localName}>: ${describe(parent)}`);
      scrollsX ||= /auto|scroll/.test(overflowX);
      scrollsY ||= /auto|scroll/.test(overflowY);
      if (position === "fixed" || box.matches("dialog, [popover]")) return;
    }
    if (!scrollsX && (text.left < -1 || text.right > root.clientWidth + 1))
      problems.add(`outside the page: ${describe(parent)}`);
  }
}
