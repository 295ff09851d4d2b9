// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from "@testing-library/preact";
import { describe, expect, it } from "vitest";
import { sampleComment } from "../../../lib/app/testing/samples";
import { succeed } from "../../../lib/http/failure";
import { ME, forbidden, logWorld, show, press, prepareLog } from "./testing/shown-log";

prepareLog();

describe("one's own comment", () => {
  const mine = sampleComment({ id: "7", authorId: ME, text: "Hello [Tomás Herrera|2]" });

  it("is changed in its place, and shown changed at once", async () => {
    const stored = { ...mine, text: "Bye [Tomás Herrera|2]", edited: true };
    const world = logWorld([mine], { server: { editComment: () => succeed(stored) } });
    await show(world);
    press("Edit your comment");
    const field = await screen.findByRole<HTMLTextAreaElement>("textbox", { name: "Change your comment" });
    expect(field.value).toBe("Hello @Tomás Herrera");
    fireEvent.input(field, { target: { value: "Bye @Tomás Herrera" } });
    press("Save");
    await waitFor(() => expect(world.questions("editComment")).toEqual([["7", "Bye [Tomás Herrera|2]"]]));
    await waitFor(() => expect(screen.getByText("edited")).toBeTruthy());
    expect(screen.queryByRole("textbox", { name: "Change your comment" })).toBeNull();
    await waitFor(() => expect(world.disk).toEqual({}));
  });

  it("keeps what was typed when the server refuses the change, and when the page is left", async () => {
    const world = logWorld([mine], { server: { editComment: () => forbidden } });
    await show(world);
    press("Edit your comment");
    const field = () => screen.findByRole<HTMLTextAreaElement>("textbox", { name: "Change your comment" });
    fireEvent.input(await field(), { target: { value: "Other words" } });
    press("Save");
    await waitFor(() =>
      expect(
        screen.getByText("The server does not allow you to do this. Your change is kept here."),
      ).toBeTruthy(),
    );
    expect((await field()).value).toBe("Other words");
    cleanup();
    await show(world);
    expect((await field()).value).toBe("Other words");
    press("Cancel");
    await waitFor(() => expect(screen.getByText("@Tomás Herrera")).toBeTruthy());
  });

  it("is deleted after a question", async () => {
    const world = logWorld([mine], {
      server: { deleteComment: () => succeed({ ...mine, text: "", deleted: true }) },
    });
    await show(world);
    press("Delete your comment");
    expect(world.questions("deleteComment")).toEqual([]);
    press("Delete it");
    await waitFor(() => expect(screen.getByText("This comment was deleted.")).toBeTruthy());
    expect(world.questions("deleteComment")).toEqual([["7"]]);
  });

  it("of somebody else offers neither", async () => {
    await show(logWorld([sampleComment({ authorId: 2 })]));
    expect(screen.queryByRole("button", { name: /Edit|Delete/ })).toBeNull();
  });
});

describe("reactions", () => {
  const liked = sampleComment({ id: "7", reactions: [{ value: ":+1:", users: [2] }] });

  it("say who gave them, and are joined and taken back at a click", async () => {
    const world = logWorld([liked]);
    await show(world);
    press("Thumbs up: Tomás Herrera");
    await waitFor(() =>
      expect(
        screen.getByRole("button", { name: "Thumbs up: Tomás Herrera and you" }).getAttribute("aria-pressed"),
      ).toBe("true"),
    );
    expect(world.questions("addReaction")).toEqual([["7", ":+1:"]]);
    press("Thumbs up: Tomás Herrera and you");
    await waitFor(() => expect(world.questions("removeReaction")).toEqual([["7", ":+1:"]]));
  });

  it("are chosen from a few, and taken back when the server refuses", async () => {
    const world = logWorld([liked], { server: { addReaction: () => forbidden } });
    await show(world);
    press("React");
    press("Heart");
    await waitFor(() =>
      expect(
        screen.getByText("The server does not allow you to do this. Your change was taken back."),
      ).toBeTruthy(),
    );
    expect(screen.queryByRole("button", { name: /^Heart/ })).toBeNull();
    expect(world.questions("addReaction")).toEqual([["7", ":heart:"]]);
  });
});
