import { expect, test } from "vitest";
import { id } from "./schema";

test("an id is a number or a text that an address can hold: half a character is none", () => {
  for (const one of [7, "7", "a b/c", "\u{1f600}"]) {
    const read = id.safeParse(one).data ?? "";
    expect(decodeURIComponent(encodeURIComponent(read))).toBe(String(one));
  }
  for (const none of ["", "\ud800", "7\udc00", "constructor", null, NaN])
    expect(id.safeParse(none).success).toBe(false);
});
