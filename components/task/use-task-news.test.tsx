// @vitest-environment happy-dom
import { cleanup, render } from "@testing-library/preact";
import { afterEach, expect, it, vi } from "vitest";
import { openTaskEvents, type TaskNews } from "../../lib/app/task-events";
import { useTaskNews } from "./use-task-news";

afterEach(cleanup);

function Watcher({ onNews }: { onNews: () => void }) {
  useTaskNews("main", "17", onNews);
  return null;
}

const news: TaskNews = { connection: "main", task: "17", workflow: "9", event: null };

it("calls back once for what comes together, and not for other tasks", async () => {
  const onNews = vi.fn();
  render(<Watcher onNews={onNews} />);
  const events = openTaskEvents();
  events.tell({ ...news, task: "18" });
  events.tell(news);
  events.tell({ ...news, workflow: null });
  await vi.waitFor(() => expect(onNews).toHaveBeenCalledTimes(1));
  events.close();
});

it("says nothing more once the task is left", async () => {
  const onNews = vi.fn();
  const heard = vi.fn();
  const { unmount } = render(<Watcher onNews={onNews} />);
  render(<Watcher onNews={heard} />);
  unmount();
  const events = openTaskEvents();
  events.tell(news);
  await vi.waitFor(() => expect(heard).toHaveBeenCalledTimes(1));
  expect(onNews).not.toHaveBeenCalled();
  events.close();
});
