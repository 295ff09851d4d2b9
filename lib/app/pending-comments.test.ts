import { signal } from "@preact/signals";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { OutboxEntry } from "../store/stored";
import { sampleEntry } from "../tasks/testing/samples";
import { followComments } from "./pending-comments";

const entry = (operation: string, state: OutboxEntry["state"] = "queued") =>
  sampleEntry({ operation, kind: "comment", text: "Hello", state });

function follow(first: OutboxEntry[] = []) {
  const entries = signal(first);
  const arrivals: (() => void)[] = [];
  const pending = followComments(
    () => entries.value,
    () => new Promise((resolve) => arrivals.push(resolve)),
  );
  const arrive = async () => {
    arrivals.splice(0).forEach((resolve) => resolve());
    await vi.advanceTimersByTimeAsync(0);
  };
  const texts = () => pending.comments.value.map(({ text }) => text);
  return { entries, pending, arrivals, arrive, texts };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("a comment on its way", () => {
  it("is in sight from the click until the log shows it", async () => {
    const { entries, pending, arrivals, arrive, texts } = follow();
    pending.add("a", "Hello");
    expect(texts()).toEqual(["Hello"]);
    entries.value = [entry("a", "sending")];
    expect(pending.comments.value[0]?.entry?.state).toBe("sending");
    entries.value = [];
    expect(texts()).toEqual(["Hello"]);
    expect(arrivals).toHaveLength(1);
    await arrive();
    expect(texts()).toEqual([]);
    pending.stop();
  });

  it("of an earlier visit is shown with what it says", () => {
    const { pending, texts } = follow([entry("a", "needs-you")]);
    expect(texts()).toEqual(["Hello"]);
    pending.stop();
  });

  it("that arrived before anybody looked is looked for in the log", async () => {
    const { pending, arrivals, arrive, texts } = follow();
    pending.add("a", "Quick");
    await vi.advanceTimersByTimeAsync(2_000);
    expect(arrivals).toHaveLength(1);
    await arrive();
    expect(texts()).toEqual([]);
    pending.stop();
  });

  it("that was taken back is gone at once", () => {
    const { entries, pending, arrivals, texts } = follow([entry("a")]);
    pending.drop("a");
    entries.value = [];
    expect(texts()).toEqual([]);
    expect(arrivals).toEqual([]);
    pending.stop();
  });
});
