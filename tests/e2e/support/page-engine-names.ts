import { getRole } from "dom-accessibility-api";

/** What makes a header or footer that of a part, and no landmark of the page. */
const PARTS = "article, aside, main, nav, section";

/** The role that a browser gives to an element. The library leaves out what the place of an element decides. */
export function roleOf(element: Element, hasName: (element: Element) => boolean): string | null {
  if (element.hasAttribute("role")) return getRole(element);
  const isPart = () => element.parentElement?.closest(PARTS) !== null;
  if (element.localName === "section") return hasName(element) ? "region" : "generic";
  if (["header", "footer"].includes(element.localName) && isPart()) return "generic";
  if (element.localName === "th" && element.getAttribute("scope") === "row") return "rowheader";
  return getRole(element);
}

/** Styles as the library reads them for a name. What CSS adds before or after a text may bring a text of its own to be read. */
export function readStyle(element: Element, pseudo?: string | null): CSSStyleDeclaration {
  const style = window.getComputedStyle(element, pseudo);
  const spoken = / \/ (".*")$/.exec(pseudo ? style.content : "")?.[1];
  if (spoken === undefined) return style;
  return new Proxy(style, {
    get: (target, key) =>
      key === "getPropertyValue"
        ? (name: string) => (name === "content" ? spoken : target.getPropertyValue(name))
        : Reflect.get(target, key, target),
  });
}
