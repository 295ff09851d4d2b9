import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { scrollTopFor, sliceSections } from "./list-window";

const heights = { row: 50, heading: 30 };

describe("the rows that are in the document", () => {
  it("are those in view", () => {
    expect(sliceSections([100], { top: 0, height: 180 }, heights, 0)).toEqual([{ start: 0, end: 3 }]);
    expect(sliceSections([100], { top: 530, height: 100 }, heights, 0)).toEqual([{ start: 10, end: 12 }]);
  });

  it("include those that are cut by an edge", () => {
    expect(sliceSections([100], { top: 555, height: 100 }, heights, 0)).toEqual([{ start: 10, end: 13 }]);
  });

  it("include a margin on both sides, as far as there are rows", () => {
    expect(sliceSections([100], { top: 530, height: 100 }, heights, 4)).toEqual([{ start: 6, end: 16 }]);
    expect(sliceSections([3], { top: 0, height: 600 }, heights, 20)).toEqual([{ start: 0, end: 3 }]);
  });

  it("are counted per section, headings included", () => {
    expect(sliceSections([2, 100], { top: 0, height: 210 }, heights, 0)).toEqual([
      { start: 0, end: 2 },
      { start: 0, end: 1 },
    ]);
  });

  it("are none in sections far above or below", () => {
    const slices = sliceSections([10, 10, 10], { top: 600, height: 100 }, heights, 0);
    expect(slices.map(({ start, end }) => end - start)).toEqual([0, 3, 0]);
  });

  it("always cover the view, and never more than the view and its margins", () => {
    const counts = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(counts, fc.nat(12_000), fc.nat(1_200), (some, top, height) => {
        const mounted = sliceSections(some, { top, height }, heights, 5);
        let y = 0;
        some.forEach((count, section) => {
          y += heights.heading;
          const { start, end } = mounted[section] ?? { start: 0, end: 0 };
          for (let index = 0; index < count; index++, y += heights.row) {
            const seen = y < top + height && y + heights.row > top;
            expect(!seen || (index >= start && index < end)).toBe(true);
          }
        });
        const all = mounted.reduce((sum, { start, end }) => sum + end - start, 0);
        expect(all).toBeLessThanOrEqual(Math.ceil(height / heights.row) + 1 + 10 * some.length);
      }),
    );
  });
});

describe("scrolling to a row", () => {
  const counts = [10, 10];
  const view = { top: 200, height: 300 };

  it("is not needed when it is seen", () => {
    expect(scrollTopFor(counts, { section: 0, index: 6 }, view, heights)).toBe(200);
  });

  it("puts a row above the view below its heading", () => {
    expect(scrollTopFor(counts, { section: 0, index: 2 }, view, heights)).toBe(100);
  });

  it("puts a row below the view at the lower edge", () => {
    expect(scrollTopFor(counts, { section: 1, index: 0 }, view, heights)).toBe(310);
  });

  it("shows the very first row with its heading", () => {
    expect(scrollTopFor(counts, { section: 0, index: 0 }, view, heights)).toBe(0);
  });
});
