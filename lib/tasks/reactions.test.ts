import { describe, expect, it } from "vitest";
import { findReaction, hasReacted, REACTIONS, toggleReaction } from "./reactions";

describe("a reaction", () => {
  it("is given, joined and taken back", () => {
    const first = toggleReaction([], ":+1:", 4);
    expect(first).toEqual([{ value: ":+1:", users: [4] }]);
    const both = toggleReaction(first, ":+1:", 2);
    expect(both).toEqual([{ value: ":+1:", users: [4, 2] }]);
    expect(hasReacted(both, ":+1:", 2)).toBe(true);
    expect(toggleReaction(both, ":+1:", 4)).toEqual([{ value: ":+1:", users: [2] }]);
    expect(toggleReaction(first, ":+1:", 4)).toEqual([]);
  });

  it("is known by its code and by its sign", () => {
    expect(findReaction(":tada:")).toBe(findReaction("🎉"));
    expect(findReaction(":unheard:")).toBeUndefined();
  });

  it("that is offered is short enough for the server", () => {
    expect(REACTIONS.filter(({ code }) => code.length > 10)).toEqual([]);
  });
});
