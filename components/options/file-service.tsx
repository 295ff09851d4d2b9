import { useContext, useRef, useState } from "preact/hooks";
import { i18n } from "#i18n";
import type { Failure } from "../../lib/http/failure";
import { originPattern } from "../../lib/app/permissions";
import { parseServerAddress } from "../../lib/text/server-address";
import type { Connection } from "../../lib/store/stored";
import { Button } from "../ui/button";
import { ADDRESS_PROBLEMS } from "../connect/address-problems";
import { FailureNotice } from "../ui/failure-notice";
import { focusFirstInvalid } from "../ui/focus-invalid";
import type { OptionsEffects } from "./options-effects";
import { isSetServer } from "../../lib/store/policy";
import { Fact, Facts } from "./facts";
import { PolicyContext } from "../connect/policy-context";
import { SetForYou } from "../connect/set-for-you";
import { StatusLine } from "../ui/status-line";
import { TextField } from "../ui/text-field";
import { hostNames } from "../connect/host-names";
import styles from "../ui/form.module.css";

interface FileServiceProps {
  connection: Connection;
  effects: OptionsEffects;
}

/** The address of the file service, which no call of the API tells (reference §19). */
export function FileService({ connection, effects }: FileServiceProps) {
  const form = useRef<HTMLFormElement>(null);
  const [address, setAddress] = useState(connection.files ?? "");
  const [error, setError] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isSaved, setSaved] = useState(false);
  const { server, fileService } = useContext(PolicyContext);

  const refuse = (why: string) => {
    setError(why);
    focusFirstInvalid(form);
  };

  const save = async (files: string | null, asked: Promise<boolean>) => {
    if (!(await asked))
      return refuse(i18n.t("options.account.filesRefused", [hostNames([originPattern(files ?? "")])]));
    const answer = await effects.send("set-files", { connection: connection.id, files });
    setFailure(answer.ok ? null : answer.failure);
    setSaved(answer.ok);
  };

  const submit = (event: Event) => {
    event.preventDefault();
    setSaved(false);
    setError(null);
    if (address.trim() === "") return save(null, Promise.resolve(true));
    const parsed = parseServerAddress(address);
    if (!parsed.ok) return refuse(i18n.t(ADDRESS_PROBLEMS[parsed.problem]));
    return save(parsed.address, effects.requestAccess([originPattern(parsed.address)], false));
  };

  if (fileService !== undefined && (server === undefined || isSetServer(server, connection))) {
    return (
      <>
        <Facts>
          <Fact name={i18n.t("options.account.filesLabel")}>{fileService}</Fact>
        </Facts>
        <SetForYou />
      </>
    );
  }
  return (
    <form ref={form} class={styles.form} noValidate onSubmit={(event) => void submit(event)}>
      <TextField
        label={i18n.t("options.account.filesLabel")}
        name="files"
        inputMode="url"
        placeholder="https://"
        value={address}
        onInput={setAddress}
        hint={i18n.t("options.account.filesHint")}
        error={error}
        beside={<Button type="submit">{i18n.t("options.account.filesSave")}</Button>}
      />
      <StatusLine>{isSaved && i18n.t("options.account.filesSaved")}</StatusLine>
      {failure && <FailureNotice failure={failure} />}
    </form>
  );
}
