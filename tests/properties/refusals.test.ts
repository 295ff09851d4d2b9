import fc from "fast-check";
import { expect, it } from "vitest";
import { failureDetails, failureSentence } from "../../components/ui/failure-sentence";
import { classifyAnswer } from "../../lib/http/classify";
import { readAllScenarios } from "../contract/parsers-recordings";
import { findBlemishes } from "./blemishes";
import { casesOf, PATIENCE } from "./cases";
import { mutate, mutations, writeJson } from "./mutate";
import { oddText } from "./odd-texts";

const refusals = readAllScenarios().flatMap(({ exchanges }) =>
  exchanges.flatMap(({ response: { status, body } }) =>
    status >= 400 && body !== null ? [{ status, body }] : [],
  ),
);

it("a refusal of any kind is a sentence that makes sense", { timeout: PATIENCE }, () => {
  const status = fc.option(fc.integer({ min: 300, max: 599 }));
  const cases = fc.tuple(fc.constantFrom(...refusals), mutations, status, fc.option(oddText), fc.boolean());
  fc.assert(
    fc.property(cases, ([refusal, changes, other, header, isPage]) => {
      const text = isPage ? "<h1>Bad gateway</h1>" : writeJson(mutate(refusal.body, changes));
      const headers = { get: () => header };
      const answer = { url: "https://api.example.com/x", status: other ?? refusal.status, headers, text };
      const failure = classifyAnswer(answer, 0);
      const said = text + (header ?? "");
      const { details: _, ...shown } = { details: null, ...failure };
      expect(findBlemishes([failureSentence(failure), failureDetails(failure), shown], said)).toEqual([]);
    }),
    casesOf(0.05),
  );
});
