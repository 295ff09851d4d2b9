import { i18n } from "#i18n";
import { Notice } from "../../ui/notice";
import { StatusLine } from "../../ui/status-line";
import type { ImportState } from "./import-state";
import { settingName } from "./setting-words";
import styles from "./settings-file.module.css";

type Shown = Exclude<ImportState, { step: "preview" }>;

/** What became of a file: refused with the reason, or taken. */
export function ImportOutcome({ state }: { state: Shown }) {
  if (state.step === "refused") return <Refused why={state.why} />;
  if (state.step !== "done") return null;
  const { changed, failed, notifications } = state;
  return (
    <>
      <StatusLine>{i18n.t("options.file.applied", changed)}</StatusLine>
      {failed.length > 0 && (
        <Notice tone="bad" alert>
          <p>{i18n.t("options.file.failed", [failed.map(({ name }) => settingName(name)).join("; ")])}</p>
          {notifications && <p>{i18n.t("options.notifications.refused")}</p>}
        </Notice>
      )}
    </>
  );
}

const MOST_PATHS = 8;

function Refused({ why }: { why: Extract<Shown, { step: "refused" }>["why"] }) {
  const wrong = why.kind === "wrong" ? why.wrong : [];
  return (
    <Notice tone="bad" alert>
      <p>
        <strong>{reason(why.kind)}</strong> {wrong.length === 0 && i18n.t("options.file.unchanged")}
      </p>
      {wrong.length > 0 && (
        <>
          <ul class={styles.paths}>
            {wrong.slice(0, MOST_PATHS).map((path) => (
              <li key={path}>
                <code dir="ltr">{path.slice(0, 120)}</code>
              </li>
            ))}
            {wrong.length > MOST_PATHS && <li>{i18n.t("options.file.more", wrong.length - MOST_PATHS)}</li>}
          </ul>
          <p>{i18n.t("options.file.unchanged")}</p>
        </>
      )}
    </Notice>
  );
}

function reason(kind: Extract<Shown, { step: "refused" }>["why"]["kind"]): string {
  switch (kind) {
    case "too-large":
      return i18n.t("options.file.tooLarge");
    case "unreadable":
      return i18n.t("options.file.unreadable");
    case "not-settings":
      return i18n.t("options.file.notSettings");
    case "newer":
      return i18n.t("options.file.newer");
    case "wrong":
      return i18n.t("options.file.wrong");
  }
}
