import { i18n } from "#i18n";
import type { Failure } from "../../lib/http/failure";
import { openOptions } from "../../lib/app/open-options";
import { StatusBar } from "../ui/status-bar";
import { automationSentence, needsSettings } from "./failure-words";

export interface FailureBarProps {
  failure: Failure;
  /** What was not done, or what is kept; stands before the reason. */
  before?: string;
  /** Tries again. Without it, only what the settings mend has a button. */
  onAgain?: (() => void) | undefined;
}

/** One line that says what failed, and the button that leads on. */
export function FailureBar({ failure, before, onAgain }: FailureBarProps) {
  const settings = needsSettings(failure);
  const action = settings
    ? { label: i18n.t("automations.openSettings"), onClick: () => void openOptions() }
    : onAgain && { label: i18n.t("task.tryAgain"), onClick: onAgain };
  return (
    <StatusBar
      tone={settings ? "bad" : "soon"}
      sentence={
        <span role="alert">
          {before} {automationSentence(failure)}
        </span>
      }
      {...(action && { action })}
    />
  );
}
