import { i18n } from "#i18n";
import type { Failure } from "../../lib/http/failure";

/**
 * Says in one plain sentence what happened. What was kept, and what a person can do, is for the screen to add.
 * Status codes and addresses stand in `failureDetails`.
 */
export function failureSentence(failure: Failure): string {
  switch (failure.kind) {
    case "offline":
      return i18n.t("failure.offline");
    case "unreachable":
      return i18n.t("failure.unreachable");
    case "timeout":
      return i18n.t("failure.timeout", [failure.seconds]);
    case "redirected":
      return i18n.t("failure.redirected");
    case "permission":
      return i18n.t("failure.permission", [failure.origin]);
    case "not-allowed":
      return i18n.t("failure.notAllowed", [new URL(failure.server).host]);
    case "no-key":
      return i18n.t("failure.noKey");
    case "interrupted":
      return i18n.t("failure.interrupted");
    case "unauthorized":
      return i18n.t("failure.unauthorized");
    case "forbidden":
      return i18n.t("failure.forbidden");
    case "account":
      return i18n.t(
        failure.gate === "expired"
          ? "failure.expired"
          : failure.gate === "no-plan"
            ? "failure.noPlan"
            : "failure.userLimit",
      );
    case "not-found":
      return i18n.t("failure.notFound");
    case "no-such-address":
      return i18n.t("failure.noSuchAddress");
    case "invalid":
      return i18n.t("failure.invalid", [failure.message]);
    case "too-large":
      return i18n.t("failure.tooLarge");
    case "throttled":
      return failure.retryAfterSeconds === null
        ? i18n.t("failure.throttled")
        : i18n.t("failure.throttledFor", failure.retryAfterSeconds);
    case "server":
      return i18n.t("failure.server");
    case "unreadable":
      return i18n.t(failure.what === "not-json" ? "failure.notJson" : "failure.wrongShape");
    case "refused":
      return failure.detail === null
        ? i18n.t("failure.refused")
        : i18n.t("failure.invalid", [failure.detail]);
  }
}

/** The address that was tried and the status it answered with, for people who look after the server. */
export function failureDetails(failure: Failure): string {
  const status = "status" in failure && failure.status ? ` (${failure.status})` : "";
  return failure.url + status;
}
