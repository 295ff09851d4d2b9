/**
 * Runs in a page. Turns it into the other reading direction and finds what does not change sides: a box as far from the
 * left as it now is from the right. Boxes of text that has a direction of its own stay. Leaves the page as it was.
 */
export async function findUnmirrored(): Promise<string[]> {
  const root = document.documentElement;
  const before = root.dir;
  const other = getComputedStyle(root).direction === "rtl" ? "ltr" : "rtl";
  const elements = [...document.body.querySelectorAll("*")].filter(
    (element) =>
      element.checkVisibility({ visibilityProperty: true }) &&
      element.closest("svg *, [dir] *, .visually-hidden, option") === null &&
      !getComputedStyle(element).display.startsWith("inline"),
  );
  const measure = () => elements.map((element) => element.getBoundingClientRect());
  const here = measure();
  root.dir = other;
  await new Promise((resolve) => requestAnimationFrame(resolve));
  const there = measure();
  root.dir = before;
  const width = root.clientWidth;
  const wrong = elements.filter((element, index) => {
    const [one, two] = [here[index], there[index]];
    if (!one || !two || one.width === 0) return false;
    return Math.abs(one.left - (width - two.right)) > 2 || Math.abs(one.width - two.width) > 2;
  });
  // What stands in something that is not mirrored is not either; the outermost tells where it comes from.
  return wrong
    .filter((element) => !wrong.some((other) => other !== element && other.contains(element)))
    .map(
      (element) =>
        `<${element.localName} class="${element.getAttribute("class") ?? ""}"> ${JSON.stringify((element.textContent ?? "").slice(0, 40))}`,
    );
}
