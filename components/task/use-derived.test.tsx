// @vitest-environment happy-dom
import { signal } from "@preact/signals";
import { cleanup, render } from "@testing-library/preact";
import { act } from "preact/test-utils";
import { afterEach, expect, test } from "vitest";
import { useDerived } from "./use-derived";

afterEach(cleanup);

test("a component renders again when what it reads of a signal changes, and only then", () => {
  const answers = signal({ title: "a", note: "" });
  const renders: string[] = [];
  const readTitle = ({ title }: { title: string }) => title;
  function Title() {
    const title = useDerived(answers, readTitle);
    renders.push(title);
    return null;
  }
  render(<Title />);
  void act(() => {
    answers.value = { title: "a", note: "typed" };
  });
  expect(renders).toEqual(["a"]);
  void act(() => {
    answers.value = { title: "b", note: "typed" };
  });
  expect(renders).toEqual(["a", "b"]);
});

test("another signal is followed as soon as it is given", () => {
  const [one, other] = [signal(1), signal(2)];
  const same = (value: number) => value;
  const Shown = ({ of }: { of: typeof one }) => <p>{useDerived(of, same)}</p>;
  const { container, rerender } = render(<Shown of={one} />);
  rerender(<Shown of={other} />);
  expect(container.textContent).toBe("2");
});
