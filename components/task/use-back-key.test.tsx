// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from "@testing-library/preact";
import { afterEach, describe, expect, it, vi } from "vitest";
import { useBackKey } from "./use-back-key";

afterEach(cleanup);

function Screen({ back }: { back: () => void }) {
  useBackKey(back);
  return (
    <>
      <a href="#/" data-key="1" tabIndex={0}>
        a row of the list
      </a>
      <input aria-label="text" />
      <input aria-label="busy" onKeyDown={(event) => event.preventDefault()} />
      <input aria-label="day" type="date" />
      <select aria-label="choice" />
      <div popover="auto">
        <button type="button">in a menu</button>
      </div>
    </>
  );
}

function press(name: string, key: string) {
  const back = vi.fn();
  render(<Screen back={back} />);
  const target = screen.queryByLabelText(name) ?? screen.getByText(name);
  target.focus();
  fireEvent.keyDown(target, { key });
  return back;
}

describe("Escape", () => {
  it("leads back to the row of the task, also while somebody types", () => {
    expect(press("text", "Escape")).toHaveBeenCalledOnce();
    expect(document.activeElement).toBe(screen.getByText("a row of the list"));
  });

  it.each(["busy", "day", "choice", "in a menu"])("stays with what it closes: %s", (name) => {
    expect(press(name, "Escape")).not.toHaveBeenCalled();
  });

  it("is the only key that does so", () => {
    expect(press("text", "Backspace")).not.toHaveBeenCalled();
  });
});
