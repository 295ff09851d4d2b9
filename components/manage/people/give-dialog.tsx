import { i18n } from "#i18n";
import { useId, useState } from "preact/hooks";
import { draftField } from "../../../lib/app/comment-draft";
import { giveTask } from "../../../lib/app/give-task";
import type { People } from "../../../lib/app/read-people";
import type { Failure } from "../../../lib/http/failure";
import type { Connection } from "../../../lib/store/stored";
import type { AccountPerson } from "../../../lib/tasks/people";
import type { TaskRow } from "../../../lib/tasks/task";
import { Combobox } from "../../fields/combobox";
import { listPeople, type PersonItem } from "../../fields/person-items";
import { Button } from "../../ui/button";
import { Dialog } from "../../ui/dialog";
import { failureSentence } from "../../ui/failure-sentence";
import type { ManageServices } from "../manage-services";
import styles from "./people.module.css";
import type { OpenCounts } from "../../fields/use-open-counts";
import { withCounts } from "../../fields/with-counts";

export interface GiveDialogProps {
  connection: Connection;
  callServer: ManageServices["callServer"];
  task: TaskRow;
  from: AccountPerson;
  people: People;
  counts: OpenCounts;
  /** Told the name of who has it now. */
  onDone: (to: string) => void;
  onClose: () => void;
}

/** Picks who gets a task, seeing how much each has to do already. */
export function GiveDialog(props: GiveDialogProps) {
  const { connection, callServer, task, from, people, counts, onDone, onClose } = props;
  const id = useId();
  const [to, setTo] = useState<PersonItem | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const users = people.people.map(({ state, role, ...person }) => ({
    ...person,
    active: state === "active",
    guest: role === "guest",
  }));
  const others = listPeople({ users, groups: people.groups }).filter(({ key }) => key !== `user:${from.id}`);
  const items = withCounts(others, counts);
  const give = async () => {
    if (!to || busy) return;
    setBusy(true);
    const { kind, id: chosen, name } = to.person;
    const answer = await giveTask(connection, callServer, {
      task: task.id,
      from: { kind: "user", id: from.id },
      to: { kind, id: chosen },
    });
    setBusy(false);
    if (answer.ok) onDone(name);
    else setFailure(answer.failure);
  };
  return (
    <Dialog
      title={i18n.t("people.give.title", [task.name])}
      cancel={i18n.t("people.cancel")}
      action={
        <Button look="main" aria-disabled={!to || busy} onClick={() => void give()}>
          {i18n.t("people.give.save")}
        </Button>
      }
      onClose={onClose}
    >
      <div class={styles.field}>
        <label for={id}>{i18n.t("people.give.to")}</label>
        <Combobox
          field={draftField("performer")}
          id={id}
          label={i18n.t("people.give.to")}
          describedBy={undefined}
          invalid={false}
          items={items}
          selected={to}
          placeholder={i18n.t("fields.person.search")}
          onSelect={(item) => setTo(items.find(({ key }) => key === item?.key) ?? null)}
          onLeave={() => undefined}
        />
      </div>
      <p class={styles.quiet}>{i18n.t("people.give.about", [from.name])}</p>
      <div role="alert">{failure && <p class={styles.problem}>{failureSentence(failure)}</p>}</div>
    </Dialog>
  );
}
