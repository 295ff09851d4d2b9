import { beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { parseCommand } from "./command-schema";
import { answerCommands, isOwnPage } from "./messages";
import { makePorts, resetWorld, startTinyServer } from "./testing/world";

beforeEach(async () => {
  await resetWorld();
  Object.assign(fakeBrowser.runtime, {
    id: "our-id",
    getURL: (path: string) => `chrome-extension://our-id${path}`,
  });
});

describe("who may command", () => {
  it("our own pages", () => {
    expect(isOwnPage({ id: "our-id", url: "chrome-extension://our-id/popup.html" })).toBe(true);
  });

  it.each([
    { id: "other", url: "chrome-extension://our-id/popup.html" },
    { id: "our-id", url: "https://example.com/" },
    { id: "our-id" },
    { id: "our-id", url: "chrome-extension://our-id.evil/popup.html" },
  ])("nobody else: %o", (sender) => {
    expect(isOwnPage(sender)).toBe(false);
  });

  it("a foreign message is left unanswered", () => {
    const work = {
      poll: vi.fn(),
      welcome: vi.fn(),
      watch: vi.fn(),
      drain: vi.fn(),
      drainAt: vi.fn(),
      paint: vi.fn(),
    };
    const answer = answerCommands(makePorts(startTinyServer()), work);
    const send = vi.fn();
    const message = { name: "poll", input: { reason: "user" } };
    expect(answer(message, { id: "our-id", url: "https://example.com/" }, send)).toBeUndefined();
    expect(work.poll).not.toHaveBeenCalled();
  });
});

describe("what is a command", () => {
  it("a known name with the input it needs", () => {
    expect(parseCommand({ name: "poll", input: { reason: "user" } })).toEqual({
      name: "poll",
      input: { reason: "user" },
    });
    const complete = {
      name: "complete",
      input: {
        connection: "c1",
        task: "7",
        answers: { note: { type: "date", seconds: null }, who: { type: "user", person: null } },
        version: { startedAt: 1, fields: "" },
      },
    };
    expect(parseCommand(complete)).toEqual(complete);
  });

  it.each([
    null,
    "poll",
    { name: "poll" },
    { name: "poll", input: { reason: "alarm" } },
    { name: "__proto__", input: {} },
    { name: "constructor", input: {} },
    { name: "read-task", input: { connection: 1, task: "7" } },
    { name: "set-files", input: { connection: "c1", files: "not an address" } },
    {
      name: "complete",
      input: {
        connection: "c1",
        task: "7",
        answers: { note: { type: "string" } },
        version: { startedAt: 1, fields: "" },
      },
    },
  ])("nothing else: %j", (message) => {
    expect(parseCommand(message)).toBeNull();
  });
});
