// @vitest-environment happy-dom
import { act, fireEvent, screen, within } from "@testing-library/preact";
import { describe, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { lists } from "../../lib/app/stored-state";
import { listOrderOf } from "../inbox/list-order";
import { savedViews } from "./preferences";
import { VIEW, answers, groups, prepareList, press, sent, sentence, show } from "./testing/shown-list";

prepareList();

describe("the view", () => {
  it("comes sorted and grouped as stored", () => {
    show({ view: { ...VIEW, group: "template", sort: "newest" } });
    expect(groups()).toEqual(["Employee onboarding 2", "Vendor review 2"]);
    expect(listOrderOf("main").slice(2)).toEqual(["4", "1"]);
  });

  it("filters by template and step, says so, and shows all again", async () => {
    show({ view: { ...VIEW, templates: ["8"], steps: ["8/pay"] } });
    expect(listOrderOf("main")).toEqual(["4"]);
    expect(sentence()).toContain("1 of 4 tasks: Vendor review");
    fireEvent.click(screen.getByRole("button", { name: "Show all" }));
    await vi.waitFor(() => expect(listOrderOf("main")).toHaveLength(4));
    expect(sent("set-list")).toEqual([{ connection: "main", list: { view: null } }]);
  });

  it("says when no waiting task fits the filter", () => {
    show({ view: { ...VIEW, templates: ["99"] } });
    expect(screen.getByRole("heading", { name: "No waiting task fits this filter" })).toBeTruthy();
  });

  it("counts tasks by template and step, and is stored by the background", async () => {
    show();
    const panel = within(screen.getByRole("dialog", { hidden: true }));
    expect(
      panel.getAllByRole("checkbox", { hidden: true }).map((box) => box.closest("label")?.textContent),
    ).toEqual(["Employee onboarding 2", "Vendor review 2"]);
    await act(() => {
      fireEvent.click(panel.getByLabelText(/Vendor review/));
    });
    expect(listOrderOf("main")).toEqual(["1", "4"]);
    await act(() => {
      fireEvent.click(panel.getByLabelText(/^Pay/));
    });
    expect(listOrderOf("main")).toEqual(["4"]);
    expect(sent("set-list").at(-1)).toEqual({
      connection: "main",
      list: { view: { ...VIEW, templates: ["8"], steps: ["8/pay"] } },
    });
  });

  it("goes back to what is stored when the background could not store it", async () => {
    answers.mockReturnValue({ ok: false, failure: { kind: "interrupted", url: "" } });
    show();
    const panel = within(screen.getByRole("dialog", { hidden: true }));
    fireEvent.click(panel.getByLabelText(/Vendor review/));
    expect(listOrderOf("main")).toEqual(["1", "4"]);
    await vi.waitFor(() => expect(listOrderOf("main")).toHaveLength(4));
  });
});

it("loses no change while an earlier one is being stored", async () => {
  const answered: (() => void)[] = [];
  vi.spyOn(fakeBrowser.runtime, "sendMessage").mockImplementation(
    () => new Promise((resolve) => answered.push(() => resolve({ ok: true, value: null }))),
  );
  show();
  const panel = within(screen.getByRole("dialog", { hidden: true }));
  fireEvent.click(panel.getByLabelText(/Vendor review/));
  fireEvent.click(await screen.findByRole("button", { name: "Pin “Score the vendor”" }));
  lists.value = { main: { view: { ...VIEW, templates: ["8"] } } };
  await vi.waitFor(() => expect(groups()[0]).toBe("Pinned 1"));
  for (const answer of answered) answer();
  await vi.waitFor(() =>
    expect(lists.value).toEqual({ main: { view: { ...VIEW, templates: ["8"] }, pinned: ["1"] } }),
  );
});

describe("pins", () => {
  it("put a task at the top, in a group of its own, and let it go again", async () => {
    show();
    await act(() => {
      fireEvent.click(screen.getByRole("button", { name: "Pin “Pay”" }));
    });
    expect(groups()[0]).toBe("Pinned 1");
    expect(listOrderOf("main")[0]).toBe("4");
    await act(() => {
      fireEvent.click(screen.getByRole("button", { name: "Unpin “Pay”" }));
    });
    expect(groups()[0]).toBe("Overdue 1");
    expect(sent("set-list").map(({ list }) => list)).toEqual([{ pinned: ["4"] }, { pinned: [] }]);
  });

  it("are set with the key p, and said aloud", async () => {
    show();
    await act(() => screen.getByRole("link", { name: /^Pay/ }).focus());
    await press("p");
    expect(groups()[0]).toBe("Pinned 1");
    expect(sentence()).toContain("Pinned “Pay” to the top.");
  });

  it("of tasks that are gone are forgotten with the next one", async () => {
    show({ pinned: ["gone", "1"] });
    await act(() => {
      fireEvent.click(screen.getByRole("button", { name: "Pin “Pay”" }));
    });
    expect(sent("set-list")).toEqual([{ connection: "main", list: { pinned: ["1", "4"] } }]);
  });
});

describe("saved views", () => {
  const panel = () => within(screen.getByRole("dialog", { hidden: true }));
  const submit = async (label: RegExp, name: string) => {
    const box = panel().getByLabelText(label);
    if (!(box instanceof HTMLInputElement) || !box.form) throw new Error("no form");
    const { form } = box;
    box.value = name;
    await act(() => {
      fireEvent.submit(form);
    });
  };
  const stored = () => savedViews.value.map(({ name }) => name);

  it("are saved, chosen, renamed, deleted, and brought back", async () => {
    const view = { ...VIEW, sort: "newest", templates: ["8"] } as const;
    show({ view: { ...view, templates: ["8"], steps: [] } });
    await submit(/^Name this view/, " Vendors ");
    expect(stored()).toEqual(["Vendors"]);
    fireEvent.click(screen.getByRole("button", { name: "Show all" }));
    await vi.waitFor(() => expect(listOrderOf("main")).toHaveLength(4));
    await act(() => {
      fireEvent.click(panel().getByText("Vendors"));
    });
    expect(listOrderOf("main")).toEqual(["4", "1"]);
    await act(() => {
      fireEvent.click(panel().getByLabelText("Rename “Vendors”"));
    });
    await submit(/^New name of/, "Suppliers");
    expect(stored()).toEqual(["Suppliers"]);
    await act(() => {
      fireEvent.click(panel().getByLabelText("Delete “Suppliers”"));
    });
    expect(stored()).toEqual([]);
    await act(() => {
      fireEvent.click(panel().getByText("Undo"));
    });
    expect(stored()).toEqual(["Suppliers"]);
  });

  it("of the same name replace each other", async () => {
    show({ saved: [{ name: "Mine", view: { ...VIEW, templates: ["8"], steps: [] } }] });
    await submit(/^Name this view/, "Mine");
    expect(savedViews.value).toEqual([{ name: "Mine", view: VIEW }]);
  });
});
