import { i18n } from "#i18n";
import { Choice } from "../ui/choice";
import { MaskedField } from "../ui/masked-field";
import type { CredentialDraft, CredentialProblem } from "./read-credential";
import { TextField } from "../ui/text-field";
import styles from "../ui/form.module.css";

export interface CredentialFieldsProps {
  draft: CredentialDraft;
  onChange: (draft: CredentialDraft) => void;
  problems: CredentialProblem[];
}

/** Two ways to sign in: a key, or e-mail and password for those who cannot create one (reference §2). */
export function CredentialFields({ draft, onChange, problems }: CredentialFieldsProps) {
  const choose = (kind: CredentialDraft["kind"]) => ({
    type: "radio" as const,
    name: "credential",
    checked: draft.kind === kind,
    onChange: () => onChange({ ...draft, kind }),
  });
  return (
    <fieldset class={styles.group}>
      <legend>{i18n.t("options.connect.how")}</legend>
      <div class={styles.choices}>
        <Choice {...choose("api-key")} label={i18n.t("options.connect.apiKey")} />
        <Choice {...choose("password")} label={i18n.t("options.connect.password")} />
      </div>
      {draft.kind === "api-key" ? (
        <>
          <MaskedField
            label={i18n.t("options.connect.keyLabel")}
            name="key"
            showLabel={i18n.t("options.connect.showKeyLabel")}
            autocomplete="off"
            value={draft.key}
            onInput={(key) => onChange({ ...draft, key })}
            hint={i18n.t("options.connect.apiKeyHint")}
            error={keyError(problems)}
          />
          <KeyHelp />
        </>
      ) : (
        <>
          <TextField
            label={i18n.t("options.connect.email")}
            name="email"
            inputMode="email"
            autocomplete="username"
            value={draft.email}
            onInput={(email) => onChange({ ...draft, email })}
            error={problems.includes("empty-email") ? i18n.t("options.problem.emptyEmail") : null}
          />
          <MaskedField
            label={i18n.t("options.connect.passwordLabel")}
            name="password"
            showLabel={i18n.t("options.connect.showPasswordLabel")}
            autocomplete="current-password"
            value={draft.password}
            onInput={(password) => onChange({ ...draft, password })}
            hint={i18n.t("options.connect.passwordHint")}
            error={problems.includes("empty-password") ? i18n.t("options.problem.emptyPassword") : null}
          />
          <p class={styles.quiet}>{i18n.t("options.connect.passwordSingle")}</p>
        </>
      )}
    </fieldset>
  );
}

function KeyHelp() {
  return (
    <details class={styles.help}>
      <summary>{i18n.t("options.connect.keyHelp")}</summary>
      <p>{i18n.t("options.connect.keyHelpAdmin")}</p>
      <p>{i18n.t("options.connect.keyHelpMember")}</p>
      <p>
        {i18n.t("options.connect.keyHelpOwner")} <code>POST /accounts/users/:id/api-keys</code>
      </p>
    </details>
  );
}

function keyError(problems: CredentialProblem[]): string | null {
  if (problems.includes("empty-key")) return i18n.t("options.problem.emptyKey");
  return problems.includes("key-characters") ? i18n.t("options.problem.keyCharacters") : null;
}
