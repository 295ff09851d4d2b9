import { beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import type { CommandName } from "../messages/command";
import { sampleConnection } from "../tasks/testing/samples";
import { parseCommand } from "./command-schema";
import { answerCommands, isOwnPage } from "./messages";
import { startTinyServer } from "./testing/tiny-server";
import { makePorts, resetWorld } from "./testing/world";
import { makeWork } from "./testing/work";

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
    { id: "our-id", url: "" },
    { id: "our-id", url: "chrome-extension://our-idx" },
    { id: "our-id", url: "https://example.com/chrome-extension://our-id/popup.html" },
    { id: "our-id", url: "blob:chrome-extension://our-id/0b2c" },
    { id: "our-id", url: "data:text/html,chrome-extension://our-id/" },
    { id: "our-id", url: "moz-extension://our-id/popup.html" },
    { id: "our-id", url: " chrome-extension://our-id/popup.html" },
    { url: "chrome-extension://our-id/popup.html" },
    { id: "", url: "chrome-extension://our-id/popup.html" },
    {},
  ])("nobody else: %o", (sender) => {
    expect(isOwnPage(sender)).toBe(false);
  });

  it("a foreign message is left unanswered", () => {
    const work = makeWork();
    const answer = answerCommands(makePorts(startTinyServer()), work);
    const send = vi.fn();
    const message = { name: "poll", input: { reason: "user" } };
    expect(answer(message, { id: "our-id", url: "https://example.com/" }, send)).toBeUndefined();
    expect(work.poll).not.toHaveBeenCalled();
  });
});

/** Every command there is, with an input it takes. */
const ANSWERS = { note: { type: "string", text: "x" } };
const VERSION = { startedAt: 1, fields: "" };
const TASK = { connection: "c1", task: "7" };
const COMMANDS: Record<CommandName, Record<string, unknown>> = {
  poll: { reason: "user" },
  connect: {
    server: { api: "https://api.test", web: null, files: null },
    remember: true,
    ...checkedKey(),
  },
  "replace-key": { connection: "c1", ...checkedKey() },
  "set-instant": { connection: "c1", enabled: true },
  "set-files": { connection: "c1", files: null },
  disconnect: { connection: "c1" },
  "read-task": TASK,
  "prefetch-tasks": { connection: "c1", tasks: ["7"] },
  "set-list": { connection: "c1", list: {} },
  "set-launch": { connection: "c1", launch: {} },
  "set-snooze": { connection: "c1", tasks: ["7"], until: 1 },
  "set-quiet": {},
  complete: { ...TASK, answers: ANSWERS, version: VERSION },
  "complete-many": { tasks: [{ ...TASK, version: VERSION }] },
  "return-task": { ...TASK, comment: "x", version: VERSION },
  "send-comment": { ...TASK, text: "x" },
  launch: {
    connection: "c1",
    template: "5",
    templateName: "x",
    name: null,
    urgent: false,
    dueAt: null,
    answers: ANSWERS,
    fields: [],
    ancestorTask: null,
  },
  undo: { operation: "o" },
  "undo-many": { operations: ["o"] },
  retry: { operation: "o" },
  discard: { operation: "o" },
  "mark-item": { ...TASK, checklist: 1, item: 1, marked: true },
  "read-directory": { connection: "c1" },
  "connect-automations": { api: "https://api.test", key: "k", name: null, remember: true },
  "disconnect-automations": {},
  "set-automation": { workflow: "w", name: "x", watched: true },
  "set-notifications": { enabled: true },
  "set-keys": {},
  "set-badge": {},
  "set-undo": { undoMilliseconds: 5_000 },
};

function checkedKey() {
  const { person, account } = sampleConnection();
  return { key: "k", credential: "api-key", person, account };
}

describe("every command", () => {
  it.each(Object.entries(COMMANDS))("%s is taken as it should be", (name, input) => {
    expect(parseCommand({ name, input })).toEqual({ name, input });
  });

  it.each(Object.entries(COMMANDS))(
    "%s is refused where a part is missing or of another type",
    (name, input) => {
      const wrongValues = [Symbol.iterator, () => 1, Number.NaN];
      const taken = Object.keys(input).flatMap((part) =>
        wrongValues.filter((wrong) => parseCommand({ name, input: { ...input, [part]: wrong } }) !== null),
      );
      expect(taken).toEqual([]);
      const required = Object.keys(input).filter((part) => input[part] !== null);
      const missed = required.filter((part) => {
        const { [part]: left, ...rest } = input;
        return left !== undefined && parseCommand({ name, input: rest }) !== null;
      });
      expect(missed).toEqual([]);
      for (const wrong of [null, undefined, 1, "x", true, []])
        expect(parseCommand({ name, input: wrong })).toBeNull();
    },
  );

  it("keeps nothing that was not asked for", () => {
    for (const [name, input] of Object.entries(COMMANDS)) {
      const more = JSON.parse(`{"__proto__":{"polluted":1},"constructor":1,"extra":1}`) as object;
      expect(parseCommand({ name, input: { ...more, ...input } })).toEqual({ name, input });
    }
    expect({}).not.toHaveProperty("polluted");
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
