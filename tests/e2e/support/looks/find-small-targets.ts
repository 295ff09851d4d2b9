/** Runs in a page. Finds what can be pressed and is smaller than 24 by 24 px, itself or with its label. Links in a text may be. */
export function findSmallTargets(): string[] {
  const LEAST = 24;
  const targets = document.body.querySelectorAll(
    "a[href], button, input, select, textarea, summary, [role=button], [role=option], [role=switch], [role=tab], [role=menuitem], [role=checkbox], [role=radio]",
  );
  return [...targets]
    .filter(
      (target) =>
        target.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
        target.closest(".visually-hidden") === null,
    )
    .filter((target) => {
      if (target.matches("a") && getComputedStyle(target).display === "inline") return false;
      const labels = target instanceof HTMLInputElement ? [...(target.labels ?? [])] : [];
      const box = target.getBoundingClientRect();
      if (box.width === 0) return false;
      return ![target, ...labels].some((one) => {
        const { width, height } = one.getBoundingClientRect();
        return width >= LEAST - 0.5 && height >= LEAST - 0.5;
      });
    })
    .map((target) => {
      const { width, height } = target.getBoundingClientRect();
      const name = target.getAttribute("aria-label") ?? target.textContent ?? "";
      return `${Math.round(width)} × ${Math.round(height)} px: <${target.localName} class="${target.getAttribute("class") ?? ""}"> ${JSON.stringify(name.slice(0, 40))}`;
    });
}
