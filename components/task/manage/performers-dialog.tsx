import { useContext, useId, useState } from "preact/hooks";
import { i18n } from "#i18n";
import { draftField } from "../../../lib/app/comment-draft";
import { namePerformers, withoutPerformer, withPerformer } from "../../../lib/app/performers";
import type { PersonReference } from "../../../lib/fields/output-field";
import type { Performer } from "../../../lib/tasks/task";
import { Combobox } from "../../fields/combobox";
import { useOpenCounts } from "../../fields/use-open-counts";
import { withCounts } from "../../fields/with-counts";
import { useForm } from "../../fields/form-context";
import { listPeople } from "../../fields/person-items";
import { Button, IconButton } from "../../ui/button";
import { Dialog } from "../../ui/dialog";
import { failureSentence } from "../../ui/failure-sentence";
import { CLOSE } from "../../ui/outlines";
import { ServicesContext } from "../task-context";
import type { ManageDialogProps } from "./manage-dialog";
import styles from "./manage.module.css";
import { performerReference } from "./performer-reference";

/** Where there are more people, looking at a dialog is not worth asking for each of them how much they have to do. */
const MOST_COUNTED = 60;

/** Who has to do a task: people and groups of the account, and guests from outside. Each change counts at once. */
export function PerformersDialog({ connection, task, managing, onClose }: ManageDialogProps) {
  const { directory } = useForm();
  const id = useId();
  const { send, callServer } = useContext(ServicesContext);
  const [email, setEmail] = useState("");
  const refusal = managing.changes.refusal.value;
  const performers = namePerformers(task, directory, connection.person.id);
  const isThere = ({ kind, id: one }: Pick<PersonReference, "kind" | "id">) =>
    task.performers.some((performer) => performer.kind === kind && performer.id === one);
  const others = directory ? listPeople(directory).filter(({ person }) => !isThere(person)) : [];
  const users = others.flatMap(({ person }) => (person.kind === "user" ? person.id : []));
  const candidates = withCounts(
    others,
    useOpenCounts(connection, callServer, users.length > MOST_COUNTED ? [] : users),
  );

  const add = ({ kind, id: one }: PersonReference) => {
    void managing.change(
      (now) => withPerformer(now, { kind, id: one }),
      (client, http) => client.addPerformer(http, task.id, { kind, id: one }),
    );
  };
  const remove = (performer: Performer) => {
    void managing.change(
      (now) => withoutPerformer(now, performer),
      (client, http) => client.removePerformer(http, task.id, performerReference(performer, directory)),
    );
  };
  const invite = async () => {
    const address = email.trim();
    if (address === "") return;
    const done = await managing.change(
      (now) => now,
      (client, http) => client.addPerformer(http, task.id, { kind: "guest", email: address }),
    );
    if (!done) return;
    setEmail("");
    void send("read-directory", { connection: connection.id });
  };

  return (
    <Dialog
      title={i18n.t("manage.performers.title")}
      cancel={i18n.t("manage.performers.close")}
      action={null}
      onClose={onClose}
    >
      <ul class={styles.performers}>
        {performers.map((performer) => {
          const name =
            performer.name ??
            i18n.t(performer.kind === "group" ? "task.performers.someGroup" : "task.performers.someone");
          return (
            <li key={`${performer.kind}:${performer.id}`}>
              <span dir="auto">{name}</span>
              {performer.finished && <span class={styles.note}>{i18n.t("manage.performers.finished")}</span>}
              {performers.length > 1 && (
                <IconButton
                  path={CLOSE}
                  label={i18n.t("manage.performers.remove", [name])}
                  onClick={() => remove(performer)}
                />
              )}
            </li>
          );
        })}
      </ul>
      {performers.length === 1 && <p class={styles.note}>{i18n.t("manage.performers.last")}</p>}
      <div class={styles.field}>
        <label for={`${id}-person`}>{i18n.t("manage.performers.add")}</label>
        <Combobox
          // Chosen once, the field is empty again for the next one.
          key={performers.length}
          field={draftField("performer")}
          id={`${id}-person`}
          label={i18n.t("manage.performers.add")}
          describedBy={undefined}
          invalid={false}
          items={candidates}
          selected={null}
          placeholder={i18n.t("fields.person.search")}
          onSelect={(item) => {
            const chosen = candidates.find(({ key }) => key === item?.key);
            if (chosen) add(chosen.person);
          }}
          onLeave={() => undefined}
        />
      </div>
      <form
        class={styles.field}
        onSubmit={(event) => {
          event.preventDefault();
          void invite();
        }}
      >
        <label for={`${id}-guest`}>{i18n.t("manage.performers.guest")}</label>
        <div class={styles.line}>
          <input
            id={`${id}-guest`}
            type="email"
            autocomplete="off"
            placeholder="name@example.com"
            value={email}
            onInput={(event) => setEmail(event.currentTarget.value)}
          />
          <Button type="submit" aria-disabled={email.trim() === ""}>
            {i18n.t("manage.performers.invite")}
          </Button>
        </div>
      </form>
      <div role="alert">
        {refusal && (
          <p class={styles.problem}>{i18n.t("manage.takenBack", [failureSentence(refusal.failure)])}</p>
        )}
      </div>
    </Dialog>
  );
}
