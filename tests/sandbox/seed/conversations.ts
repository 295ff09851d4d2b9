import { EVENT } from "../log/log-model.ts";
import type { LogEvent } from "../log/log-model.ts";
import { notify } from "../log/notify.ts";
import { recordEvent } from "../log/record-event.ts";
import type { Addresses } from "../http/route.ts";
import type { Task } from "../model.ts";
import type { State } from "../state.ts";
import { workflowOf } from "../tasks/relations.ts";
import type { Role } from "../world/harborlight.ts";
import { attachFile } from "./attached-file.ts";

/** Names of tasks with a log, for tests. */
export const DISCUSSED_TASKS = {
  /** Comments with a mention, a picture, a file, reactions; one is edited, one deleted, one her own. */
  lively: "Prepare the desk for Amara Diallo",
  /** One question to her. */
  quiet: "Check the refund for Łukasz Nowak",
} as const;

const PACKING_LIST = "1 laptop, 15 inches\n1 docking station\n1 long cable\n2 cups\n";

interface Line {
  who: Role;
  /** Minutes after the task started. */
  minute: number;
  text: string;
  /** Who reacted, by short code. */
  reactions?: Record<string, Role[]>;
  edited?: true;
  deleted?: true;
}

/** Lets people talk on some of the seeded tasks, the same every time. */
export function seedConversations(
  state: State,
  tasks: Map<string, Task>,
  addresses: Addresses,
  plan: string,
): void {
  const list = attachFile(state, addresses, {
    id: "packinglist0001",
    name: "packing-list.txt",
    contentType: "text/plain; charset=utf-8",
    bytes: new TextEncoder().encode(PACKING_LIST),
    ownerId: state.roles.admin,
  });
  const lively = tasks.get(DISCUSSED_TASKS.lively);
  if (lively) discussDesk(state, lively, { plan, list });
  const quiet = tasks.get(DISCUSSED_TASKS.quiet);
  if (quiet) {
    const text = "He has written twice by now. [Nadia Okafor|3], will you answer him today?";
    say(state, quiet, { who: "performer2", minute: 20, text });
  }
}

function discussDesk(state: State, task: Task, links: { plan: string; list: string }): void {
  const startedAt = task.startedAt ?? 0;
  say(state, task, {
    who: "admin",
    minute: 4,
    text: `[Nadia Okafor|3], the laptop is in the **IT cupboard**, shelf B-3. The desk is the one at the window:\n\n![Floor plan](${links.plan})`,
    reactions: { ":+1:": ["performer", "performer3"] },
  });
  say(state, task, {
    who: "performer",
    minute: 11,
    text: "Found it. Does the docking station belong to it as well?",
  });
  say(state, task, {
    who: "admin",
    minute: 16,
    text: `Yes, and please take the **long** cable. Everything is on the list: [packing-list.txt](${links.list})`,
    reactions: { ":heart:": ["performer"], ":+1:": ["owner"] },
    edited: true,
  });
  say(state, task, { who: "performer2", minute: 19, text: "Wrong task, sorry.", deleted: true });
  recordEvent(state, {
    type: EVENT.dueDateChanged,
    workflow: workflowOf(state, task),
    task,
    userId: state.roles.owner,
    at: startedAt + 25 * 60,
  });
  say(state, task, {
    who: "performer3",
    minute: 31,
    text: "The cake is ordered 🎂\n\n- one without nuts\n- one for everybody",
    reactions: { ":tada:": ["owner", "admin", "performer2"] },
  });
}

function say(state: State, task: Task, line: Line): void {
  const at = (task.startedAt ?? 0) + line.minute * 60;
  const userId = state.roles[line.who];
  const workflow = workflowOf(state, task);
  const event = recordEvent(state, {
    type: EVENT.comment,
    workflow,
    task,
    userId,
    text: line.text,
    at,
  });
  for (const [value, people] of Object.entries(line.reactions ?? {})) {
    event.reactions.set(
      value,
      people.map((role) => state.roles[role]),
    );
  }
  if (line.edited)
    Object.assign(event, { status: "updated", updatedAt: at + 90 } satisfies Partial<LogEvent>);
  if (line.deleted) Object.assign(event, { status: "deleted", text: null } satisfies Partial<LogEvent>);
  else notify(state, "comment", task, { to: [state.roles.performer], authorId: userId, text: line.text, at });
}
