import { i18n } from "#i18n";
import { useEffect, useId, useRef } from "preact/hooks";
import { CLOUD } from "../../../lib/messages/cloud-server";
import type { Connection } from "../../../lib/store/stored";
import type { AccountPerson, IssuedKey } from "../../../lib/tasks/people";
import { Button } from "../../ui/button";
import { useCopy } from "../../ui/use-copy";
import styles from "./people.module.css";

export interface IssuedKeyProps {
  issued: IssuedKey;
  connection: Connection;
  /** Who gets it; null for oneself. */
  holder: AccountPerson | null;
  onDone: () => void;
}

/** A new key, shown whole this once, to be copied; for somebody else with an instruction to send along. */
export function IssuedKeyBox({ issued: { key, token }, connection, holder, onDone }: IssuedKeyProps) {
  const id = useId();
  const box = useRef<HTMLInputElement>(null);
  const { said, copy } = useCopy();
  useEffect(() => box.current?.select(), []);
  return (
    <div class={styles.issued}>
      <p>
        <strong>{i18n.t("people.keys.issued", [key.name])}</strong> {i18n.t("people.keys.once")}
      </p>
      <div class={styles.line}>
        <input
          ref={box}
          id={id}
          type="text"
          readOnly
          spellcheck={false}
          aria-label={i18n.t("people.keys.whole")}
          value={token}
        />
        <Button look="main" onClick={() => void copy(token, i18n.t("people.keys.copied"))}>
          {i18n.t("people.keys.copy")}
        </Button>
      </div>
      {holder && (
        <p class={styles.quiet}>
          {i18n.t("people.keys.sendAlong", [holder.name])}{" "}
          <Button
            look="link"
            onClick={() => void copy(letter(holder, connection, token), i18n.t("people.keys.letterCopied"))}
          >
            {i18n.t("people.keys.copyLetter")}
          </Button>
        </p>
      )}
      <p class={styles.end}>
        <output>{said}</output>
        <Button onClick={onDone}>{i18n.t("people.keys.done")}</Button>
      </p>
    </div>
  );
}

/** What somebody needs to know who gets a key. */
function letter({ name }: AccountPerson, connection: Connection, token: string): string {
  const where =
    connection.api === CLOUD.api
      ? i18n.t("people.letter.cloud")
      : i18n.t("people.letter.server", [connection.web ?? connection.api]);
  return [
    i18n.t("people.letter.hello", [name]),
    i18n.t("people.letter.about", [connection.account.name]),
    `1. ${i18n.t("people.letter.open")}`,
    `2. ${where}`,
    `3. ${i18n.t("people.letter.paste")}`,
    token,
    i18n.t("people.letter.secret"),
  ].join("\n");
}
