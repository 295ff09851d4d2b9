// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from "@testing-library/preact";
import { afterEach, describe, expect, it, vi } from "vitest";
import { sampleField } from "../../lib/app/testing/samples";
import { Combobox, type ComboboxItem } from "./combobox";

afterEach(cleanup);

const items: ComboboxItem[] = [
  { key: "co", text: "Colombia" },
  { key: "ci", text: "Côte d’Ivoire" },
  { key: "et", text: "Ethiopia", detail: "Yirgacheffe" },
  { key: "sa", text: "South Africa" },
];

function show(selected: ComboboxItem | null = null) {
  const onSelect = vi.fn<(item: ComboboxItem | null) => void>();
  const onLeave = vi.fn<() => void>();
  render(
    <Combobox
      field={sampleField("dropdown", { name: "Origin", required: true })}
      id="origin"
      describedBy="hint"
      invalid={false}
      label="Origin"
      items={items}
      selected={selected}
      onSelect={onSelect}
      onLeave={onLeave}
      placeholder="Search"
    />,
  );
  const input = screen.getByRole<HTMLInputElement>("combobox");
  const press = (key: string) => fireEvent.keyDown(input, { key });
  const type = (value: string) => fireEvent.input(input, { target: { value } });
  const options = () => screen.queryAllByRole("option").map((option) => option.textContent);
  const active = () =>
    document.getElementById(input.getAttribute("aria-activedescendant") ?? "")?.textContent;
  return { input, press, type, options, active, onSelect, onLeave };
}

describe("a searchable list", () => {
  it("is a closed combobox at first", () => {
    const { input, options } = show();
    expect(input.getAttribute("aria-expanded")).toBe("false");
    expect(input.getAttribute("aria-required")).toBe("true");
    expect(input.getAttribute("aria-describedby")).toBe("hint");
    expect(options()).toEqual([]);
  });

  it("opens with the arrow keys, stays within its ends, and chooses with Enter", () => {
    const { input, press, options, active, onSelect } = show();
    press("ArrowDown");
    expect(input.getAttribute("aria-expanded")).toBe("true");
    expect(options()).toHaveLength(4);
    expect(active()).toBeUndefined();
    press("ArrowDown");
    expect(active()).toBe("Colombia");
    press("ArrowUp");
    expect(active()).toBe("Colombia");
    press("PageDown");
    expect(active()).toBe("South Africa");
    press("Enter");
    expect(onSelect).toHaveBeenCalledWith(items[3]);
    expect(options()).toEqual([]);
  });

  it("starts at the chosen option and marks it", () => {
    const { input, press, active } = show(items[2]);
    expect(input.value).toBe("Ethiopia");
    press("ArrowDown");
    expect(active()).toBe("EthiopiaYirgacheffe");
    expect(screen.getByRole("option", { selected: true }).textContent).toBe("EthiopiaYirgacheffe");
  });

  it("narrows while typing, without accents and in the second line too", () => {
    const { type, options, active } = show();
    type("cote");
    expect(options()).toEqual(["Côte d’Ivoire"]);
    expect(active()).toBe("Côte d’Ivoire");
    type("yirga");
    expect(options()).toEqual(["EthiopiaYirgacheffe"]);
    type("zzz");
    expect(options()).toEqual([]);
    expect(screen.getByRole("status").textContent).toBe("Nothing matches");
  });

  it("keeps Escape to itself only while it is open, and then restores the text", () => {
    const { input, type, press, options, onSelect } = show(items[0]);
    type("eth");
    expect(press("Escape")).toBe(false);
    expect(options()).toEqual([]);
    expect(input.value).toBe("Colombia");
    expect(press("Escape")).toBe(true);
    expect(onSelect).not.toHaveBeenCalled();
  });

  it("leaves Ctrl+Enter to the task", () => {
    const { input, press, onSelect } = show();
    press("ArrowDown");
    press("ArrowDown");
    fireEvent.keyDown(input, { key: "Enter", ctrlKey: true });
    expect(onSelect).not.toHaveBeenCalled();
  });

  it("takes the only match when it is left, and otherwise what was chosen before", () => {
    const { input, type, onSelect, onLeave } = show(items[0]);
    type("south");
    fireEvent.blur(input);
    expect(onSelect).toHaveBeenLastCalledWith(items[3]);
    type("i");
    fireEvent.blur(input);
    expect(onSelect).toHaveBeenCalledTimes(1);
    expect(input.value).toBe("Colombia");
    expect(onLeave).toHaveBeenCalledTimes(2);
  });

  it("is emptied by deleting the text or with the button", () => {
    const { input, type, onSelect } = show(items[0]);
    type("");
    fireEvent.blur(input);
    expect(onSelect).toHaveBeenLastCalledWith(null);
    fireEvent.click(screen.getByRole("button", { name: "Clear Origin" }));
    expect(onSelect).toHaveBeenCalledTimes(2);
  });

  it("is chosen from with a pointer", () => {
    const { input, onSelect } = show();
    fireEvent.click(input);
    fireEvent.click(screen.getByRole("option", { name: "Côte d’Ivoire" }));
    expect(onSelect).toHaveBeenCalledWith(items[1]);
  });
});
