import { useRef, useState } from "preact/hooks";
import { i18n } from "#i18n";
import type { SavedView } from "../../lib/store/stored";
import { isSameView } from "../../lib/tasks/arrange-tasks";
import { Button, IconButton } from "../ui/button";
import { CLOSE, PEN } from "../ui/outlines";
import { changeSaved, changeView, renameView, savedViews, saveView, view } from "./preferences";
import styles from "./view-panel.module.css";

/** Views a person has saved: choose one, give it another name, delete it; and save the one that is shown. */
export function SavedViews() {
  const [renamed, setRenamed] = useState<string | null>(null);
  const [deleted, setDeleted] = useState<{ name: string; before: SavedView[] } | null>(null);
  const saved = savedViews.value;
  return (
    <section class={styles.group} aria-label={i18n.t("find.saved")}>
      <h2>{i18n.t("find.saved")}</h2>
      <ul class={styles.saved}>
        {saved.map((one) => (
          <li key={one.name}>
            {renamed === one.name ? (
              <NameForm
                label={i18n.t("find.newName", [one.name])}
                button={i18n.t("find.rename")}
                initial={one.name}
                onSubmit={(name) => {
                  renameView(one.name, name);
                  setRenamed(null);
                }}
              />
            ) : (
              <SavedRow
                saved={one}
                onRename={() => setRenamed(one.name)}
                onDelete={() => {
                  setDeleted({ name: one.name, before: saved });
                  changeSaved(saved.filter(({ name }) => name !== one.name));
                }}
              />
            )}
          </li>
        ))}
        {deleted && (
          <li>
            <output class={styles.gone}>{i18n.t("find.deleted", [deleted.name])}</output>
            <Button
              look="link"
              onClick={() => {
                changeSaved(deleted.before);
                setDeleted(null);
              }}
            >
              {i18n.t("find.undo")}
            </Button>
          </li>
        )}
      </ul>
      <NameForm
        label={i18n.t("find.saveName")}
        button={i18n.t("find.save")}
        initial=""
        onSubmit={(name) => {
          saveView(name);
          setDeleted(null);
        }}
      />
    </section>
  );
}

interface SavedRowProps {
  saved: SavedView;
  onRename: () => void;
  onDelete: () => void;
}

function SavedRow({ saved, onRename, onDelete }: SavedRowProps) {
  return (
    <>
      <button
        type="button"
        class={styles.name}
        aria-pressed={isSameView(view.value, saved.view)}
        onClick={() => changeView(saved.view)}
      >
        {saved.name}
      </button>
      <IconButton path={PEN} label={i18n.t("find.renameView", [saved.name])} onClick={onRename} />
      <IconButton path={CLOSE} label={i18n.t("find.deleteView", [saved.name])} onClick={onDelete} />
    </>
  );
}

interface NameFormProps {
  label: string;
  button: string;
  initial: string;
  onSubmit: (name: string) => void;
}

function NameForm({ label, button, initial, onSubmit }: NameFormProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <form
      class={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        const name = input.current?.value.trim();
        if (!input.current || !name) return;
        onSubmit(name);
        input.current.value = "";
      }}
    >
      <input
        ref={input}
        type="text"
        required
        maxLength={60}
        autocomplete="off"
        aria-label={label}
        placeholder={label}
        defaultValue={initial}
      />
      <Button type="submit">{button}</Button>
    </form>
  );
}
