import { cleanup, fireEvent, screen, within } from "@testing-library/preact";
import { afterEach, beforeEach, expect } from "vitest";
import { click } from "../../../options/testing/render-page";
import { WebhooksWorld } from "./room";

/** Where one event goes already. */
export const HOOK = "https://hooks.harborlight.test/in";

/** The world of the test that runs. */
export let world: WebhooksWorld;

/** What belongs to an event. */
export const row = async (event: string) => {
  const item = (await screen.findByText(event)).closest("li");
  expect(item).not.toBeNull();
  return within(item ?? document.body);
};

/** Presses a button of the dialog that is open. */
export const answerDialog = (name: string) =>
  within(screen.getByRole("dialog")).getByRole("button", { name }).click();

/** Opens the form of an event, types an address and saves it. */
export async function enter(button: string, field: string, url: string) {
  fireEvent.click(await screen.findByRole("button", { name: button }));
  fireEvent.input(await screen.findByLabelText(field), { target: { value: url } });
  click("Save");
}

/** How the form of the event that has no address yet is found: its button and its box. */
export const RETURNED = ["Subscribe: A task is returned", "Address for “A task is returned”"] as const;

/** Begins each test anew. */
export function prepareRoom(): void {
  beforeEach(() => {
    world = new WebhooksWorld();
    world.hooks = [
      { event: "task_returned", url: null },
      { event: "workflow_started", url: null },
      { event: "something_new", url: null },
      { event: "task_completed", url: HOOK },
    ];
  });
  afterEach(cleanup);
}
