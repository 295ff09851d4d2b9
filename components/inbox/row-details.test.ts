import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import type { Answer } from "../../lib/messages/command";
import { connections } from "../../lib/app/stored-state";
import { sampleConnection } from "../../lib/tasks/testing/samples";
import { online } from "./connectivity";
import { detailTasks } from "./row-details";

const sent = vi.fn<(message: unknown) => Answer<"prefetch-tasks">>();
const wait = () => vi.advanceTimersByTimeAsync(1_000);
const asked = (...tasks: string[]) => ({ name: "prefetch-tasks", input: { connection: "main", tasks } });

const detail = (tasks: string[]) => detailTasks(tasks.map((task) => ({ connection: "main", task })));

beforeEach(() => {
  connections.value = [sampleConnection()];
  vi.useFakeTimers();
  online.value = true;
  sent.mockReturnValue({ ok: true, value: null });
  vi.spyOn(fakeBrowser.runtime, "sendMessage").mockImplementation((message) =>
    Promise.resolve(sent(message)),
  );
});
afterEach(() => vi.useRealTimers());

it("asks once for the tasks that come to stand on the screen", async () => {
  detail(["1", "2"]);
  await wait();
  detail(["2", "3"]);
  await wait();
  expect(sent.mock.calls).toEqual([[asked("1", "2")], [asked("3")]]);
});

it("does not ask for tasks that only flew by", async () => {
  const neverMind = detail(["10"]);
  neverMind();
  await wait();
  expect(sent).not.toHaveBeenCalled();
});

it("asks again where it got no answer, and not at all without a network", async () => {
  sent.mockReturnValueOnce({ ok: false, failure: { kind: "offline", url: "" } });
  detail(["20"]);
  await wait();
  online.value = false;
  detail(["20"]);
  await wait();
  online.value = true;
  detail(["20"]);
  await wait();
  expect(sent.mock.calls).toEqual([[asked("20")], [asked("20")]]);
});
