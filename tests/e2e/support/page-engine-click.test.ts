// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from "vitest";
import { guardClick, releaseClick } from "./page-engine-click.ts";

const pressed = vi.fn<(name: string) => void>();

/** What a press of the mouse on an element sends. */
function press(element: Element): void {
  for (const type of ["pointerdown", "mousedown", "pointerup", "mouseup", "click"])
    element.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true }));
}

function addButton(name: string): Element {
  const button = document.createElement("button");
  button.addEventListener("click", () => pressed(name));
  document.body.append(button);
  return button;
}

beforeEach(() => {
  document.body.replaceChildren();
  pressed.mockReset();
});

describe("a guarded click", () => {
  it("that hits what it was meant for is let through", () => {
    const wanted = addButton("wanted");
    guardClick((hit) => hit === wanted);
    press(wanted);
    expect(pressed.mock.calls).toEqual([["wanted"]]);
    expect(releaseClick()).toBe(true);
  });

  it("that hits something else does nothing there, and is told", () => {
    const wanted = addButton("wanted");
    const other = addButton("other");
    guardClick((hit) => hit === wanted);
    press(other);
    expect(pressed).not.toHaveBeenCalled();
    expect(releaseClick()).toBe(false);
    press(other);
    expect(pressed.mock.calls).toEqual([["other"]]);
  });

  it("stays whole where the page moves in the middle of it", () => {
    const wanted = addButton("wanted");
    guardClick((hit) => hit === wanted);
    wanted.dispatchEvent(new MouseEvent("pointerdown", { bubbles: true }));
    document.body.addEventListener("click", () => pressed("the page"), { once: true });
    document.body.dispatchEvent(new MouseEvent("click", { bubbles: true }));
    expect(pressed.mock.calls).toEqual([["the page"]]);
    expect(releaseClick()).toBe(true);
  });
});
