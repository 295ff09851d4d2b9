import { describe, expect, it } from "vitest";
import { DISCUSSED_TASKS } from "../sandbox/seed/conversations.ts";
import { TASKS_WITH_PAST } from "../sandbox/seed/histories.ts";
import { prepareInbox, type InboxApp } from "./support/inbox-app.ts";
import { createKeyboardPerson } from "./support/keyboard-person.ts";
import { until } from "./support/wait.ts";

const inbox = prepareInbox();

/** Everything is sent, the undo windows of the last ones included. */
const SENT_MILLISECONDS = 60_000;
const MORNING_MILLISECONDS = 600_000;

/** Seventeen tasks with something to fill in: texts, numbers, addresses, choices, lists of checks, people. */
const FORMS = [
  "Review: Grinder burrs, 83 mm",
  "Review: Pallet of oat milk",
  "Review: Kaffeemühle „Größe XL“",
  "Review: מכונת אספרסו",
  "Review: Delivery bike 🚲",
  "Review: Standing desks",
  "Triage SEV1: Roaster alarm at night",
  "Triage SEV3: Till prints 🧾 twice",
  "Triage SEV2: Shop shows wrong prices",
  "Triage SEV1: Card terminal offline",
  "Look at: Show origin on map",
  "Look at: Search by flavour",
  "Look at: Pick-up slots",
  "Prepare the desk for Amara Diallo",
  "Prepare the desk for 陳美玲",
  "Welcome round with Zoë 🌱 Müller",
  "Check the refund for O’Brien & Sons",
];

/** Three that need nothing. */
const PLAIN = "Stock take –";

const COMMENTS: [task: string, text: string][] = [
  [DISCUSSED_TASKS.lively, "I will look at it this afternoon."],
  [DISCUSSED_TASKS.quiet, "**Done** on our side."],
  ["Stock take – October 2026", "Counted twice."],
];

const RETURNS: [task: string, reason: string][] = [
  [TASKS_WITH_PAST.oneStepBack, "The link works for me."],
  [TASKS_WITH_PAST.twoStepsBack, "The amount is not the one we agreed on."],
];

describe("a whole morning's work", () => {
  it(
    "is done by keyboard alone: 20 tasks, two returns, three comments, one launch",
    { timeout: MORNING_MILLISECONDS },
    async () => {
      const app = await inbox.start();
      await app.badgeShows("45");
      const page = await app.popup();
      await page.getByRole("link").first().waitFor();
      const person = createKeyboardPerson(page);
      const { sandbox } = app;

      for (const [task, text] of COMMENTS) {
        await person.open(task);
        await person.comment(text);
        const { id } = sandbox.findTask(task);
        await until(() => sandbox.eventsOf(id).some((event) => event.text === text), `“${text}” to arrive`);
        await person.backToList();
      }
      for (const [task, reason] of RETURNS) {
        await person.open(task);
        await person.returnTask(reason);
        await person.backToList();
      }
      await person.launch("Ring the roastery bell");
      for (const task of FORMS) {
        await person.open(task);
        await person.fillInAndComplete(task);
        await person.backToList();
      }
      await person.completeTogether(PLAIN, 3);

      await expectDone(app);
    },
  );
});

/** What the server has in the end. */
async function expectDone({ sandbox, browser }: InboxApp): Promise<void> {
  const names = () => sandbox.completions.map(({ task }) => sandbox.state.tasks.get(task)?.name ?? "");
  await until(() => names().length >= FORMS.length + 3, "all 20 tasks to be completed", SENT_MILLISECONDS);
  expect(names().toSorted()).toEqual(
    [...FORMS, ...names().filter((name) => name.startsWith(PLAIN))].toSorted(),
  );
  expect(names().filter((name) => name.startsWith(PLAIN))).toHaveLength(3);
  for (const [, reason] of RETURNS) {
    const returns = sandbox.requests.filter(
      ({ path, body, status }) =>
        path.endsWith("/revert") && JSON.stringify(body).includes(reason) && status === 204,
    );
    expect(returns).toHaveLength(1);
  }
  for (const [task, text] of COMMENTS) {
    const events = sandbox.eventsOf(sandbox.findTask(task).id);
    expect(events.filter((event) => event.text === text)).toHaveLength(1);
  }
  const launches = sandbox.requests.filter(({ path, status }) => path.endsWith("/run") && status === 200);
  expect(launches).toHaveLength(1);
  const left = sandbox.openTasks("performer").length;
  await until(
    async () => (await browser.badge()).text === String(left),
    `the badge to show ${left}`,
    SENT_MILLISECONDS,
  );
}
