import { expect, test } from "vitest";
import { isRecord } from "../../lib/http/json";
import { readFrame, type Frame } from "../../lib/pneumatic/socket";
import { viewEvent, viewRawEvent } from "./parsers-routes-log";
import { readScenarios, type Exchange, type Version } from "./recordings.ts";

interface Message {
  id: string;
  date_created_tsp: number;
  type: string;
  data: Record<string, unknown>;
}

interface RecordedFrame {
  as: string;
  direction: "in" | "out";
  json?: Message;
}

const framesOf = (version: Version) =>
  readScenarios(version)
    .filter(({ name }) => name === "websocket-frames")
    .flatMap(({ exchanges }) => exchanges as (Exchange & { frames: RecordedFrame[] })[])
    .flatMap(({ name, frames }) =>
      frames.flatMap(({ json, direction }) => (json ? [{ name, direction, json }] : [])),
    )
    .filter(({ direction }) => direction === "in");

const recorded = framesOf("v7.3").map(({ name, json }) => ({ name, json, type: json.type }));

test("there are recorded messages of every kind that matters", () => {
  expect(recorded.length).toBeGreaterThanOrEqual(105);
  const types = new Set(recorded.map(({ type }) => type));
  for (const type of ["task_created", "task_completed", "task_deleted", "event_created", "event_updated"]) {
    expect(types).toContain(type);
  }
});

/** What was read of a message. */
function view(frame: Frame | undefined): object | undefined {
  switch (frame?.kind) {
    case "task":
      return { type: `task_${frame.change}`, data: [frame.row.id, frame.row.name] };
    case "event":
      return { type: `event_${frame.change}`, data: viewEvent(frame.event) };
    case "notification":
      return { type: "notification_created", data: [frame.notification.id, frame.notification.kind] };
    case "other":
      return { type: frame.type, data: null };
    case undefined:
      return undefined;
  }
}

/** The same, as the recording has it. */
function viewRecorded({ type, data }: Message): object {
  if (type.startsWith("task_")) return { type, data: [String(data.id), data.name] };
  if (type.startsWith("event_")) return { type, data: viewRawEvent(data as never) };
  if (type === "notification_created") return { type, data: [String(data.id), data.type] };
  return { type, data: null };
}

test.each(recorded)("$type after: $name", ({ json }) => {
  const frame = readFrame(JSON.stringify(json));
  expect(frame).toMatchObject({ id: json.id, at: Math.round(json.date_created_tsp * 1000) });
  expect(view(frame)).toEqual(viewRecorded(json));
});

test("messages of servers before v6.2 are none", () => {
  const old = framesOf("v5.0").map(({ json }) => json);
  expect(old.length).toBeGreaterThan(0);
  expect(old.every(isRecord)).toBe(true);
  expect(old.filter((json) => readFrame(JSON.stringify(json)))).toEqual([]);
});
