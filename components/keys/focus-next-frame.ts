/** Moves the focus when the next frame is drawn, unless the person has moved it by then. */
export function focusNextFrame(move: () => unknown): void {
  const before = document.activeElement;
  requestAnimationFrame(() => {
    const current = document.activeElement;
    if (current === before || current === null || current === document.body) move();
  });
}
