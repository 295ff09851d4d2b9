// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { describe, expect, it } from "vitest";
import { sampleTask } from "../../lib/app/testing/samples";
import { fail } from "../../lib/http/failure";
import { world, store, show, prepareTask } from "./testing/shown-task";

prepareTask();

describe("checks", () => {
  const checklists = [
    {
      id: 1,
      apiName: "cl",
      items: [
        { id: 10, apiName: "a", text: "In the text", marked: false },
        { id: 11, apiName: "b", text: "Below it", marked: false },
      ],
    },
  ];
  const description = "First [clist:cl|a]In the text[/clist].";

  it("stand once: in the text where it has them, else below", async () => {
    const { services } = world();
    await store(sampleTask({ description, checklists }));
    await show(services);
    expect(screen.getAllByRole("checkbox")).toHaveLength(2);
    expect(within(screen.getByRole("region", { name: "Checklist" })).getAllByRole("checkbox")).toHaveLength(
      1,
    );
    expect(screen.getByText("0 of 2 done")).toBeTruthy();
  });

  it("are ticked at once and taken back when the server refuses", async () => {
    let answer: (value: unknown) => void = () => undefined;
    const { services, commands } = world({
      answers: { "mark-item": new Promise((resolve) => (answer = resolve)) },
    });
    await store(sampleTask({ description, checklists }));
    await show(services);
    const box = () => screen.getByRole<HTMLInputElement>("checkbox", { name: "Below it" });
    fireEvent.click(box());
    await waitFor(() => expect(screen.getByText("1 of 2 done")).toBeTruthy());
    expect(commands("mark-item")[0]?.input).toMatchObject({
      task: "17",
      checklist: 1,
      item: 11,
      marked: true,
    });
    await act(() => answer(fail({ kind: "forbidden", url: "", status: 403, detail: null })));
    await waitFor(() => expect(screen.getByText("0 of 2 done")).toBeTruthy());
    expect(
      screen.getByText("“Below it” could not be changed. The server does not allow you to do this."),
    ).toBeTruthy();
  });
});
