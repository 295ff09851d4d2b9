import { i18n } from "#i18n";
import { useState } from "preact/hooks";
import type { Failure } from "../../../lib/http/failure";
import { TextField } from "../../ui/text-field";
import { Button } from "../../ui/button";
import { failureSentence } from "../../ui/failure-sentence";
import styles from "./people.module.css";

/** As long as the server takes it (reference §30.22). */
const LONGEST = 200;

/** Asks what a new key is called and creates it. @param onCreate answers with what went wrong, or null */
export function NewKey({ onCreate }: { onCreate: (name: string) => Promise<Failure | null> }) {
  const [name, setName] = useState("");
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const isLong = name.trim().length > LONGEST;
  const create = async () => {
    if (busy || isLong) return;
    setBusy(true);
    const refused = await onCreate(name.trim());
    setBusy(false);
    setFailure(refused);
    if (!refused) setName("");
  };
  return (
    <form
      class={styles.newKey}
      onSubmit={(event) => {
        event.preventDefault();
        void create();
      }}
    >
      <TextField
        label={i18n.t("people.keys.name")}
        value={name}
        onInput={setName}
        autocomplete="off"
        placeholder={i18n.t("people.keys.example")}
        error={isLong ? i18n.t("people.keys.tooLong", [LONGEST]) : failure && failureSentence(failure)}
        beside={
          <Button type="submit" aria-disabled={busy || isLong}>
            {i18n.t("people.keys.create")}
          </Button>
        }
      />
    </form>
  );
}
