import { i18n } from "#i18n";
import type { Failure } from "../../lib/http/failure";
import type { Credential } from "../../lib/messages/command";
import { failureSentence } from "../ui/failure-sentence";

export interface Explained {
  sentence: string;
  /** The one thing to do. */
  advice: string;
}

/** Explains why connecting failed, and what a person can do about it. */
export function explainConnectFailure(failure: Failure, credential: Credential["kind"]): Explained {
  const wrongPassword = failure.kind === "unauthorized" && credential === "password";
  return {
    sentence: wrongPassword ? i18n.t("options.passwordRefused") : failureSentence(failure),
    advice: advise(failure, credential),
  };
}

function advise(failure: Failure, credential: Credential["kind"]): string {
  switch (failure.kind) {
    case "offline":
      return i18n.t("options.advice.offline");
    case "unreachable":
      return i18n.t("options.advice.unreachable");
    case "timeout":
      return i18n.t("options.advice.timeout");
    case "redirected":
      return i18n.t("options.advice.redirected");
    case "permission":
      return i18n.t("options.advice.permission");
    case "not-allowed":
      return i18n.t("options.advice.notAllowed");
    case "unauthorized":
    case "no-key":
      return i18n.t(credential === "password" ? "options.advice.password" : "options.advice.key");
    case "forbidden":
    case "account":
      return i18n.t("options.advice.account");
    case "not-found":
    case "no-such-address":
    case "unreadable":
      return i18n.t("options.advice.notPneumatic");
    case "interrupted":
    case "invalid":
    case "refused":
    case "too-large":
      return i18n.t("options.advice.again");
    case "throttled":
    case "server":
      return i18n.t("options.advice.later");
  }
}
