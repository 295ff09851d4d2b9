import { cleanup, render, within } from "@testing-library/preact";
import { afterEach, beforeEach, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { InboxScreen } from "../inbox-screen";

export const HOUR = 3_600_000;

/** What is asked of the background, and what it answers. */
export const sent = vi.fn<(message: unknown) => unknown>();

/** Shows the inbox as the popup does. */
export const show = () => render(<InboxScreen surface="popup" />);

/** What each row of a list says. */
export const rowTexts = (list: HTMLElement) =>
  within(list)
    .getAllByRole("listitem")
    .map(({ textContent }) => textContent);

/** Begins each test anew. */
export function prepareScreen(): void {
  beforeEach(() => {
    sent.mockReturnValue({ ok: true, value: null });
    vi.spyOn(fakeBrowser.runtime, "sendMessage").mockImplementation((message) =>
      Promise.resolve(sent(message)),
    );
  });
  afterEach(cleanup);
}
