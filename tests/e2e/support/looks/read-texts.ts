/** A text that a page shows or tells a screen reader, and where it stands. */
export interface FoundText {
  text: string;
  where: string;
}

/** Runs in a page. Reads every text of it that can be seen or is a name or description of something that can. */
export function readTexts(): FoundText[] {
  const ATTRIBUTES = [
    "aria-label",
    "aria-description",
    "aria-roledescription",
    "aria-valuetext",
    "title",
    "placeholder",
    "alt",
  ];
  const found: FoundText[] = [{ text: document.title, where: "title of the page" }];
  for (const element of document.body.querySelectorAll("*")) {
    if (element.matches("script, style, template") || !element.checkVisibility({ visibilityProperty: true }))
      continue;
    const where = `<${element.localName} class="${element.getAttribute("class") ?? ""}">`;
    for (const name of ATTRIBUTES) {
      const text = element.getAttribute(name);
      if (text) found.push({ text, where: `${name} of ${where}` });
    }
    if (element.matches("svg, svg *, textarea")) continue;
    for (const node of element.childNodes) {
      if (node instanceof Text && node.data.trim()) found.push({ text: node.data, where });
    }
  }
  return found;
}
