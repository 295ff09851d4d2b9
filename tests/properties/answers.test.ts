import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findBlemishes } from "./blemishes";
import { casesOf, PATIENCE } from "./cases";
import { mutate, mutations, writeJson } from "./mutate";
import { ANSWERS, parrot } from "./recorded-answers";

const answer = fc.constantFrom(...ANSWERS).chain((alike) => fc.constantFrom(...alike));

/** What is passed on as it is, for whoever wants to see it. */
const AS_IT_IS = new Set(["source"]);
const withoutRaw = (value: unknown) =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).filter(([name]) => !AS_IT_IS.has(name)))
    : value;

describe("an answer that is not quite what a server sends", () => {
  it(
    "is read or called unreadable: nothing is thrown, and nothing comes through that a screen cannot show",
    async () => {
      await fc.assert(
        fc.asyncProperty(answer, mutations, async ({ kind, body, call }, changes) => {
          const text = writeJson(mutate(body, changes));
          const { http, network } = parrot(text);
          const result = await call(http, network);
          const seen = result.ok && !kind.includes("webhook-example") ? withoutRaw(result.value) : null;
          expect(findBlemishes(seen, text)).toEqual([]);
          expect(result.ok ? "unreadable" : result.failure.kind).toBe("unreadable");
        }),
        casesOf(0.25),
      );
    },
    PATIENCE,
  );

  it(
    "is called unreadable when it ends too early",
    async () => {
      await fc.assert(
        fc.asyncProperty(
          answer,
          fc.double({ min: 0.01, max: 0.99, noNaN: true }),
          async ({ body, call }, part) => {
            const text = JSON.stringify(body);
            const { http, network } = parrot(text.slice(0, Math.max(1, Math.floor(text.length * part))));
            expect(await call(http, network)).toMatchObject({ ok: false, failure: { what: "not-json" } });
          },
        ),
        casesOf(0.02),
      );
    },
    PATIENCE,
  );
});
