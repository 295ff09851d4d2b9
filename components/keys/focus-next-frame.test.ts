// @vitest-environment happy-dom
import { beforeEach, expect, it } from "vitest";
import { focusNextFrame } from "./focus-next-frame";

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** A box to type in, in the page. */
function addBox(): HTMLInputElement {
  const box = document.createElement("input");
  document.body.append(box);
  return box;
}

beforeEach(() => document.body.replaceChildren());

it("moves the focus when the next frame is drawn", async () => {
  const [button, row] = [addBox(), addBox()];
  button.focus();
  focusNextFrame(() => row.focus());
  expect(document.activeElement).toBe(button);
  await nextFrame();
  expect(document.activeElement).toBe(row);
});

it("moves it though what had it is gone", async () => {
  const [button, row] = [addBox(), addBox()];
  button.focus();
  focusNextFrame(() => row.focus());
  button.remove();
  await nextFrame();
  expect(document.activeElement).toBe(row);
});

it("leaves it where the person has put it meanwhile", async () => {
  const [row, search] = [addBox(), addBox()];
  focusNextFrame(() => row.focus());
  search.focus();
  await nextFrame();
  expect(document.activeElement).toBe(search);
});
