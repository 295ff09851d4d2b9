// @vitest-environment happy-dom
import { act, cleanup, render } from "@testing-library/preact";
import { beforeEach, describe, expect, it } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { loadFind } from "../../../components/find/load-find";
import { InboxScreen } from "../../../components/inbox/inbox-screen";
import { storeInbox } from "../../../components/inbox/testing/store-inbox";
import { loadLog, loadWorkflowDetails } from "../../../components/task/load-parts";
import { ServicesContext } from "../../../components/task/task-context";
import { TaskScreen } from "../../../components/task/task-screen";
import { LogSection } from "../../../components/task/log/log-section";
import { Surroundings, taskWorld } from "../../../components/task/testing/task-world";
import { lists } from "../../../lib/app/stored-state";
import { sampleConnection } from "../../../lib/app/testing/samples";
import { listGroups, listTemplateTitles, listUsers } from "../../../lib/pneumatic/directory";
import { listAllTasks } from "../../../lib/pneumatic/list-tasks";
import { getTask } from "../../../lib/pneumatic/tasks";
import { cachedTaskKey, directoryKey, VERSIONS } from "../../../lib/store/keys";
import type { ListView } from "../../../lib/store/stored";
import { prepareFreshPage, settle } from "../../support/fresh-page.ts";
import { PATIENCE } from "../cases";
import { expectOthers, expectSense, textsOf, type OddServer } from "./odd-server";
import { findNonsense, wordsOf } from "./find-nonsense";
import { listOf, RECORDED } from "./recorded";

const connection = sampleConnection();
const BY_TEMPLATE: ListView = { sort: "due", group: "template", templates: [], steps: [] };
/** As the background leaves it for the pages. */
const stored = <Value,>(value: Value): Value => JSON.parse(JSON.stringify(value));

prepareFreshPage(connection);
beforeEach(() => Promise.all([loadFind(), loadLog(), loadWorkflowDetails()]));

async function showList({ http }: OddServer): Promise<void> {
  const tasks = await listAllTasks(http, { pageSize: 100 });
  const titles = await listTemplateTitles(http);
  if (!tasks.ok) return;
  lists.value = {};
  const { rows, unreadable } = tasks.value;
  await storeInbox({ snapshot: stored({ rows, unreadable, templateNames: titles.ok ? titles.value : {} }) });
  render(<InboxScreen surface="tab" />);
  await settle();
}

async function showTask({ http, callServer }: OddServer): Promise<void> {
  const read = await getTask(http, "17");
  const [users, groups] = [await listUsers(http), await listGroups(http)];
  if (!read.ok) return;
  const { services } = taskWorld();
  const directory = {
    users: users.ok ? users.value : [],
    groups: groups.ok ? groups.value : [],
    readAt: 1,
  };
  await fakeBrowser.storage.local.set(
    stored({
      [cachedTaskKey("main", "17")]: { version: VERSIONS.task, value: { task: read.value.task, readAt: 1 } },
      [directoryKey("main")]: { version: VERSIONS.directory, value: directory },
    }),
  );
  render(
    <ServicesContext.Provider value={{ ...services, callServer }}>
      <TaskScreen connection={connection} task="17" surface="tab" />
    </ServicesContext.Provider>,
  );
  await settle();
}

async function showLog({ callServer }: OddServer): Promise<void> {
  const world = taskWorld();
  render(
    <Surroundings services={{ ...world.services, callServer }} uploads={world.uploads}>
      <LogSection task="17" mayComment />
    </Surroundings>,
  );
  await settle();
}

it("what makes no sense is found wherever it is shown, unless a server said so", () => {
  render(
    <p title="Invalid Date">
      NaN days, nullable <a href="https://app.test/undefined/%5Bobject%20Object%5D">null</a>
      <input value="Infinity" />
    </p>,
  );
  expect(findNonsense(wordsOf('{"a":"Invalid Date","b":null}'))).toEqual(
    expect.arrayContaining([
      "p: NaN",
      "a: null",
      "a href: undefined",
      "a href: [object Object]",
      "input value: Infinity",
    ]),
  );
  expect(findNonsense("NaN null undefined [object Object] Infinity Invalid Date")).toEqual([]);
  cleanup();
});

describe("whatever a server says, the screen makes sense", { timeout: PATIENCE }, () => {
  it("of the tasks that wait, in groups too", () =>
    expectSense(0.003, [RECORDED.tasks, RECORDED.titles], async (server) => {
      await showList(server);
      await act(() => {
        lists.value = { main: { view: BY_TEMPLATE } };
      });
    }));

  it("of a task with its form, its log and its workflow", () =>
    expectSense(
      0.006,
      [RECORDED.task, RECORDED.events, RECORDED.workflow, RECORDED.users, RECORDED.groups],
      showTask,
    ));

  it("of a log", () => expectSense(0.005, [RECORDED.events], showLog));
});

describe("an item that makes no sense costs none of the others its place", { timeout: PATIENCE }, () => {
  it("among the tasks that wait", () =>
    expectOthers(0.003, listOf(RECORDED.tasks), showList, () => textsOf("li[data-key], li:has([data-key])")));

  it("in a log", () => expectOthers(0.003, listOf(RECORDED.events), showLog, () => textsOf("ol > li")));
});
