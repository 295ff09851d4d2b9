import { expect, test, vi } from "vitest";
import { concerns, onTaskEvent, openTaskEvents, type TaskNews } from "./task-events";

const news: TaskNews = { connection: "main", task: "16", workflow: "9", event: null };

test("news reach everybody who listens, in this page too, until they stop", async () => {
  const heard: TaskNews[] = [];
  const stop = onTaskEvent((one) => heard.push(one));
  const events = openTaskEvents();
  events.tell(news);
  await vi.waitFor(() => expect(heard).toEqual([news]));
  stop();
  const other = vi.fn();
  const stopOther = onTaskEvent(other);
  events.tell(news);
  await vi.waitFor(() => expect(other).toHaveBeenCalledTimes(1));
  expect(heard).toHaveLength(1);
  stopOther();
  events.close();
});

test.each([
  ["the task itself", news, true],
  ["another task", { ...news, task: "17" }, false],
  ["its workflow as a whole", { ...news, task: null }, false],
  ["anything, after a break", { ...news, task: null, workflow: null }, true],
  ["a task of the same number elsewhere", { ...news, connection: "other" }, false],
])("a task is concerned by news of %s", (_, one, expected) => {
  expect(concerns(one, "main", "16")).toBe(expected);
});
