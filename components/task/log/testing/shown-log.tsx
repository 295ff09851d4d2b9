import { act, cleanup, fireEvent, render, screen } from "@testing-library/preact";
import { afterEach, beforeEach } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { outbox } from "../../../../lib/app/stored-state";
import { fail, succeed } from "../../../../lib/http/failure";
import type { TaskEvent } from "../../../../lib/tasks/event";
import { Surroundings, taskWorld } from "../../testing/task-world";
import { LogSection } from "../log-section";

/** Who looks. */
export const ME = 4;

/** When everything happened, in Unix milliseconds. */
export const at = Date.parse("2026-11-20T08:00:00Z");

/** What every entry of the log has. */
export const entry = { id: "9", at, authorId: 2, task: { id: "17", name: "Score" }, workflow: "5" };

/** A refusal. */
export const forbidden = fail({ kind: "forbidden", url: "", status: 403, detail: null });

/** A server with a log, and with whatever else a test says. */
export function logWorld(events: TaskEvent[], rest: Parameters<typeof taskWorld>[0] = {}) {
  const listEvents = (_owner: unknown, query: unknown) => {
    const { offset, limit } = query as { offset: number; limit: number };
    return succeed({ count: events.length, events: events.slice(offset, offset + limit), unreadable: 0 });
  };
  return taskWorld({ ...rest, server: { listEvents, ...rest.server } });
}

/** Shows the log once it is read. */
export async function show(world: ReturnType<typeof taskWorld>, mayComment = true) {
  render(
    <Surroundings services={world.services} uploads={world.uploads}>
      <LogSection task="17" mayComment={mayComment} />
    </Surroundings>,
  );
  await act(() => new Promise((resolve) => setTimeout(resolve, 0)));
}

/** Where a comment is written. */
export const box = () => screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Write a comment" });

/** Writes something into it. */
export const type = (text: string) => {
  box().value = text;
  box().setSelectionRange(text.length, text.length);
  fireEvent.input(box());
};

/** Presses a button. */
export const press = (name: string | RegExp) => fireEvent.click(screen.getByRole("button", { name }));

/** What each entry says. */
export const entries = () => screen.getAllByRole("listitem").map(({ textContent }) => textContent);

/** Begins each test anew. */
export function prepareLog(): void {
  beforeEach(() => {
    fakeBrowser.reset();
    outbox.value = { entries: [], tombstones: [] };
  });
  afterEach(cleanup);
}
