/**
 * Finds in this page what none of our components puts there: elements and attributes that run, load or lead somewhere.
 * Self-contained, so that it can be sent into a browser's page too.
 *
 * @param own where our own pages are, if not where this one is
 * @returns a line for each; empty where all is well
 */
export function findHarm(own = `${location.origin}/`): string[] {
  const OURS = new Set(
    (
      "html head meta title link script body div main header footer nav section article aside figure figcaption " +
      "h1 h2 h3 h4 h5 h6 p span strong em b i del ins code pre mark small kbd bdi br hr blockquote q " +
      "ul ol li dl dt dd table caption colgroup col thead tbody tr th td " +
      "a img svg path canvas time progress details summary dialog " +
      "form fieldset legend label input textarea select option optgroup datalist button output search"
    ).split(" "),
  );
  const harm: string[] = [];
  for (const element of document.querySelectorAll("*")) {
    const name = element.localName;
    const tell = (what: string) => harm.push(`${what} in ${element.outerHTML.slice(0, 200)}`);
    if (!OURS.has(name)) tell(`<${name}>`);
    for (const { name: attribute, value } of element.attributes) {
      const key = attribute.toLowerCase();
      if (key.startsWith("on")) tell(`the handler ${key}`);
      if (/^(?:srcdoc|formaction|action|ping|srcset|lowsrc|dynsrc|poster|background|data|is)$/.test(key))
        tell(`the attribute ${key}`);
      if (key === "style" && /url\(|expression|binding|behavior|position/i.test(value)) tell("a style");
      if (key.endsWith("href") && name === "a") {
        const url = URL.canParse(value, location.href) ? new URL(value, location.href) : null;
        const stays = value.startsWith("#") || url?.href.startsWith(own);
        if (!url || (!stays && !/^(?:https?|mailto):$/.test(url.protocol))) tell("a link that runs");
        if (url && url.username + url.password !== "") tell("a link that hides its host");
        if (url && !stays && !/\bnoopener\b/.test(element.getAttribute("rel") ?? ""))
          tell("a link with opener");
      }
      if (key === "src" && name === "img" && !value.startsWith("blob:")) tell("a picture");
    }
    if (name === "script" && !element.getAttribute("src")) tell("a script");
    if (name === "meta" && element.hasAttribute("http-equiv")) tell("a meta");
    if (/^(?:script|link|meta|title)$/.test(name) && !document.head.contains(element))
      tell("a loader in the body");
  }
  return harm;
}
