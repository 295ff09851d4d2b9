// @vitest-environment happy-dom
import { fireEvent, screen } from "@testing-library/preact";
import { describe, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import type { Failure } from "../../lib/http/failure";
import { sampleRow } from "../../lib/tasks/testing/samples";
import { online } from "./connectivity";
import { NOON, storeInbox } from "./testing/store-inbox";
import { HOUR, sent, show, prepareScreen } from "./testing/screen";

prepareScreen();

describe("what is wrong", () => {
  const rows = [sampleRow()];
  const stopped = (failure: Failure) =>
    ({ state: "stopped", failure, since: NOON - 48 * 60_000, lastGoodAt: NOON - 49 * 60_000 }) as const;

  it("is a refused key: since when, from when the list is, and where to enter a new one", async () => {
    const failure: Failure = { kind: "unauthorized", url: "", status: 401, detail: null };
    await storeInbox({ snapshot: { rows }, status: stopped(failure) });
    const open = vi.fn<() => Promise<void>>().mockResolvedValue();
    Object.assign(fakeBrowser.runtime, { openOptionsPage: open });
    show();
    expect(screen.getByRole("alert").textContent, "said by screen readers as soon as it is there").toBe(
      "The server refused this key at 11:12. The list below is from 11:11.",
    );
    expect(screen.getAllByRole("listitem")).toHaveLength(1);
    fireEvent.click(screen.getByRole("button", { name: "Enter a new key" }));
    expect(open).toHaveBeenCalled();
  });

  it("is a missing permission: asked for in the click itself, then the list is read", async () => {
    await storeInbox({
      snapshot: { rows },
      status: stopped({ kind: "permission", url: "", origin: "https://api.example.com:8001" }),
    });
    const request = vi.fn<(permissions: unknown) => Promise<boolean>>().mockResolvedValue(true);
    Object.assign(fakeBrowser.permissions, { request });
    show();
    fireEvent.click(screen.getByRole("button", { name: "Allow access" }));
    expect(request).toHaveBeenCalledWith({ origins: ["https://api.example.com/*"] });
    await vi.waitFor(() => expect(sent).toHaveBeenCalledWith({ name: "poll", input: { reason: "user" } }));
  });

  it("is a server that fails: when it is tried again, and a button for now", async () => {
    await storeInbox({
      snapshot: { rows },
      status: {
        state: "failing",
        failure: {
          kind: "server",
          url: "https://api.example.com/v3/tasks",
          status: 502,
          retryAfterSeconds: null,
        },
        since: NOON,
        lastGoodAt: NOON - 26 * HOUR,
        failures: 2,
        notBefore: NOON + 8 * 60_000,
      },
    });
    show();
    const sentence = screen.getByText(
      "The server has a fault. Next try at 12:08. The list below is from Mon 23 Nov, 10:00.",
    );
    expect(sentence.getAttribute("title")).toBe("https://api.example.com/v3/tasks (502)");
    fireEvent.click(screen.getByRole("button", { name: "Try now" }));
    expect(sent).toHaveBeenCalledWith({ name: "poll", input: { reason: "user" } });
    expect(screen.getAllByRole("listitem")).toHaveLength(1);
  });

  it("is a lost network, said as soon as the browser knows", async () => {
    await storeInbox({ snapshot: { rows } });
    online.value = false;
    show();
    expect(screen.getByText(/^You are offline\./)).toBeTruthy();
    expect(screen.getAllByRole("listitem")).toHaveLength(1);
  });

  it("is that nothing could be read yet", async () => {
    await storeInbox({
      snapshot: null,
      status: stopped({ kind: "forbidden", url: "", status: 403, detail: null }),
    });
    show();
    expect(
      screen.getByText("The server does not allow you to do this. Nothing could be read yet."),
    ).toBeTruthy();
  });
});
