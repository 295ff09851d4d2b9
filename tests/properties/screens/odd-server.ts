import { act, cleanup } from "@testing-library/preact";
import fc from "fast-check";
import { expect } from "vitest";
import type { callServer } from "../../../lib/app/call-server";
import type { callPuq } from "../../../lib/app/call-puq";
import { createHttp, type Http } from "../../../lib/http/http";
import * as pneumatic from "../../../lib/pneumatic/client";
import * as puq from "../../../lib/puq/client";
import { settle } from "../../support/fresh-page.ts";
import { casesOf } from "../cases";
import { idOf } from "../id-of";
import { mutate, mutations, writeJson } from "../mutate";
import { findNonsense, namesIn, shownText, wordsOf } from "./find-nonsense";

/** A server that says what a case wants, asked through the real clients. */
export interface OddServer {
  http: Http;
  callServer: typeof callServer;
  callPuq: typeof callPuq;
}

/** What may be answered where the way of an address fits a pattern. */
export interface Answers {
  at: RegExp;
  bodies: unknown[];
  /** The screen says how many there are, or less. */
  isCounted?: boolean;
}

/** Opens whatever can be opened on a screen. */
async function openAll(): Promise<void> {
  await act(() => {
    for (const details of document.querySelectorAll("details")) {
      details.open = true;
      details.dispatchEvent(new Event("toggle"));
    }
  });
  await settle();
}

/** What the elements say that a selector finds. */
export const textsOf = (selector: string): string[] =>
  [...document.querySelectorAll(selector)].map(({ textContent }) => textContent ?? "");

/** Who is told the same again and again is told no more after so many times. */
const MOST_QUESTIONS = 40;

function serve(answers: { at: RegExp; text: string }[]): OddServer {
  let asked = 0;
  const network: typeof fetch = async (input) => {
    const { pathname } = new URL(input instanceof Request ? input.url : input);
    const answer = answers.find(({ at }) => at.test(pathname));
    const headers = { "content-type": "application/json" };
    asked += 1;
    if (asked > MOST_QUESTIONS) return new Response("{}", { status: 503, headers });
    return answer ? new Response(answer.text, { headers }) : new Response("", { status: 404 });
  };
  const http = createHttp({ baseUrl: "https://api.pneumatic.test", key: "key", fetch: network });
  return { http, callServer: (_, call) => call(pneumatic, http), callPuq: (_, call) => call(puq, http) };
}

/** Looks at a screen, finds what makes no sense on it, and leaves it. */
async function inspect(answers: { at: RegExp; text: string }[], look: () => Promise<unknown>): Promise<void> {
  try {
    await look();
    expect(findNonsense(answers.map(({ text }) => wordsOf(text)).join("\n"))).toEqual([]);
  } finally {
    cleanup();
  }
}

/** The answer with the most names in it. */
function richestOf(bodies: unknown[]): string {
  const wealth = (text: string) => new Set(namesIn(text)).size;
  return bodies.map(writeJson).reduce((best, text) => (wealth(text) > wealth(best) ? text : best), "");
}

/** A screen has something of what it is told on it: else answers could be as odd as they like. */
async function expectShown(all: Answers[], show: (server: OddServer) => Promise<unknown>): Promise<void> {
  const answers = all.map(({ at, bodies }) => ({ at, text: richestOf(bodies) }));
  await inspect(answers, async () => {
    await show(serve(answers));
    await openAll();
    const shown = shownText();
    const missing = answers.filter(
      ({ text }, index) => !all[index]?.isCounted && !namesIn(text).some((name) => shown.includes(name)),
    );
    expect(missing.map(({ at }) => at)).toEqual([]);
  });
}

/**
 * Shows a screen over a server all of whose answers are odd, and looks for what makes no sense on it.
 * @param share of all cases, 0 to 1
 */
export async function expectSense(
  share: number,
  all: Answers[],
  show: (server: OddServer) => Promise<unknown>,
): Promise<void> {
  await expectShown(all, show);
  const choices = all.map(({ at, bodies }) =>
    fc.tuple(fc.constantFrom(...bodies), mutations).map(([body, changes]) => ({
      at,
      text: writeJson(mutate(body, changes)),
    })),
  );
  await fc.assert(
    fc.asyncProperty(fc.tuple(...choices), (answers) =>
      inspect(answers, async () => {
        await show(serve(answers));
        await openAll();
      }),
    ),
    casesOf(share),
  );
}

/**
 * Shows a list one of whose items is odd: the rows of all others are what they are without it.
 * @param items as a server gives them
 * @param show puts the list on the page
 * @param rows what its rows say
 */
export async function expectOthers(
  share: number,
  { at, items, wrap }: { at: RegExp; items: unknown[]; wrap: (items: unknown[]) => unknown },
  show: (server: OddServer) => Promise<unknown>,
  rows: () => string[],
): Promise<void> {
  expect(new Set(items.map(idOf)).size).toBe(items.length);
  const shownOf = async (shown: unknown[]) => {
    const answers = [{ at, text: writeJson(wrap(shown)) }];
    let texts: string[] = [];
    await inspect(answers, async () => {
      await show(serve(answers));
      texts = rows();
    });
    return texts;
  };
  const without = new Map<number, string[]>();
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: items.length - 1 }), mutations, async (index, changes) => {
      const others = items.toSpliced(index, 1);
      const odd = mutate(items[index], changes);
      // Two items of one id are one.
      fc.pre(!others.some((other) => idOf(other) === idOf(odd)));
      const expected = without.get(index) ?? (await shownOf(others));
      without.set(index, expected);
      expect(expected.length).toBe(others.length);
      expect(await shownOf(items.with(index, odd))).toEqual(expect.arrayContaining(expected));
    }),
    casesOf(share),
  );
}
