import { expect, it } from "vitest";
import { decodeEntities } from "./entities";

it("reads named and numbered characters", () => {
  expect(decodeEntities("R&amp;D &lt;b&gt; &quot;x&quot; &#39;y&#39; &#x1F6B2; 5&nbsp;€")).toBe(
    "R&D <b> \"x\" 'y' 🚲 5\u00a0€",
  );
});

it("decodes once", () => {
  expect(decodeEntities("&amp;lt;")).toBe("&lt;");
});

it("leaves alone what is no character", () => {
  expect(decodeEntities("a & b; AT&T; &toString; &unknown; &")).toBe("a & b; AT&T; &toString; &unknown; &");
  expect(decodeEntities("&#0; &#x110000;")).toBe("\ufffd \ufffd");
});
