import { i18n } from "#i18n";
import { nameAccounts } from "../../../lib/app/account-names";
import type { Change, ImportPlan } from "../../../lib/app/settings-file/plan-import";
import type { GivenAccount } from "../../../lib/app/settings-file/settings-file";
import type { Connection, Snapshot } from "../../../lib/store/stored";
import { Button } from "../../ui/button";
import form from "../../ui/form.module.css";
import { useFocus } from "../../ui/use-focus";
import { changeWords, settingName } from "./setting-words";
import styles from "./settings-file.module.css";

export interface ImportPreviewProps {
  plan: ImportPlan;
  /** Paths of what is not known here. */
  unknown: string[];
  connections: Connection[];
  snapshots: Record<string, Snapshot>;
  onApply: () => void;
  onCancel: () => void;
}

/** What a file would change: each setting as it is and as it would be, and what is left out. Nothing is changed yet. */
export function ImportPreview(props: ImportPreviewProps) {
  const { plan, unknown, connections, snapshots, onApply, onCancel } = props;
  const heading = useFocus<HTMLHeadingElement>();
  const isAny = plan.changes.some(({ isLocked }) => !isLocked);
  return (
    <section class={styles.preview} aria-labelledby="settings-file-preview">
      <h3 id="settings-file-preview" ref={heading} tabIndex={-1}>
        {i18n.t("options.file.preview")}
      </h3>
      {plan.changes.length > 0 && (
        <table class={styles.table}>
          <thead>
            <tr>
              <th scope="col">{i18n.t("options.file.setting")}</th>
              <th scope="col">{i18n.t("options.file.before")}</th>
              <th scope="col">{i18n.t("options.file.after")}</th>
            </tr>
          </thead>
          <tbody>
            {plan.changes.map((change, index) => (
              <ChangeRow key={index} change={change} connections={connections} snapshots={snapshots} />
            ))}
          </tbody>
        </table>
      )}
      {!isAny && <p>{i18n.t("options.file.nothing")}</p>}
      {plan.unmatched.length > 0 && (
        <p class={form.quiet}>
          {i18n.t("options.file.unmatched", [plan.unmatched.map(accountWords).join("; ")])}
        </p>
      )}
      {unknown.length > 0 && (
        <p class={form.quiet}>{i18n.t("options.file.unknown", [unknown.slice(0, MOST_NAMED).join(", ")])}</p>
      )}
      <div class={form.actions}>
        {isAny && (
          <Button look="main" onClick={onApply}>
            {i18n.t("options.file.apply")}
          </Button>
        )}
        <Button onClick={onCancel}>{i18n.t("options.cancel")}</Button>
      </div>
    </section>
  );
}

const MOST_NAMED = 10;

interface ChangeRowProps {
  change: Change;
  connections: Connection[];
  snapshots: Record<string, Snapshot>;
}

function ChangeRow({ change, connections, snapshots }: ChangeRowProps) {
  const { owner } = change;
  const names = owner.kind === "account" ? snapshots[owner.connection]?.templateNames : undefined;
  const { before, after } = changeWords(change, (template) =>
    template === ""
      ? i18n.t("find.nameless.template")
      : (names?.[template] ?? i18n.t("find.nameless.number", [template])),
  );
  return (
    <tr>
      <th scope="row">
        {settingName(change.name)}
        {owner.kind !== "person" && <span class={styles.owner}>{ownerWords(change, connections)}</span>}
      </th>
      <td dir="auto">{before}</td>
      <td dir="auto">
        {change.isLocked ? <span class={styles.owner}>{i18n.t("options.policy.set")}</span> : after}
      </td>
    </tr>
  );
}

function ownerWords({ owner }: Change, connections: Connection[]): string {
  return owner.kind === "account"
    ? (nameAccounts(connections).get(owner.connection)?.label ?? "")
    : i18n.t("accounts.all");
}

const accountWords = ({ account, server }: GivenAccount) =>
  i18n.t("options.file.accountAt", [account.name, new URL(server).host]);
