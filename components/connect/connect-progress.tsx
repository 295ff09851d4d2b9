import { i18n } from "#i18n";
import { originPattern, patternHost } from "../../lib/app/permissions";
import { explainConnectFailure } from "./connect-advice";
import type { ConnectFlow, ConnectStep } from "./connect-flow";
import { FailureNotice } from "../ui/failure-notice";
import { Notice, type NoticeAction } from "../ui/notice";
import { StatusLine } from "../ui/status-line";
import { hostNames } from "./host-names";

/** How connecting stands, in words, with the buttons that lead on from a refusal. */
export function ConnectProgress({ flow }: { flow: ConnectFlow }) {
  const at = flow.step.value;
  switch (at.step) {
    case "refused":
      return <Refused at={at} flow={flow} />;
    case "more-hosts":
      return <MoreHosts at={at} flow={flow} />;
    case "unprotected":
      return (
        <Notice tone="bad" alert>
          <p>{i18n.t("options.step.unprotected", [at.api])}</p>
        </Notice>
      );
    case "not-allowed":
      return (
        <Notice tone="soon" alert>
          <p>{i18n.t("options.policy.notAllowed", [hostNames([originPattern(at.server)])])}</p>
        </Notice>
      );
    case "failed":
      return <FailureNotice failure={at.failure} {...explainConnectFailure(at.failure, at.credential)} />;
    default:
      return <StatusLine>{busyWords(at)}</StatusLine>;
  }
}

function Refused({ at, flow }: { at: Extract<ConnectStep, { step: "refused" }>; flow: ConnectFlow }) {
  const { request, hosts, origins } = at;
  const askAgain: NoticeAction = {
    label: i18n.t("options.step.askAgain"),
    main: hosts,
    onClick: () => void flow.start(request),
  };
  const goWithout: NoticeAction = {
    label: i18n.t("options.step.withoutNotifications"),
    main: !hosts,
    onClick: () => void flow.start({ ...request, notifications: false }),
  };
  return (
    <Notice tone="soon" alert actions={request.notifications ? [askAgain, goWithout] : [askAgain]}>
      <p>
        {hosts
          ? i18n.t("options.step.refused", [hostNames(origins)])
          : i18n.t("options.step.refusedNotifications")}
      </p>
    </Notice>
  );
}

function MoreHosts({ at, flow }: { at: Extract<ConnectStep, { step: "more-hosts" }>; flow: ConnectFlow }) {
  const { server, origins } = at;
  const apiHost = new URL(server.api).hostname;
  const apiIsMissing = origins.some((origin) => patternHost(origin) === apiHost);
  const allow: NoticeAction = {
    label: i18n.t("options.step.allow", [hostNames(origins)]),
    main: true,
    onClick: () => void flow.allowMore(),
  };
  const withoutFiles: NoticeAction = {
    label: i18n.t("options.step.withoutFiles"),
    onClick: () => void flow.skipFiles(),
  };
  return (
    <Notice tone="soon" alert actions={apiIsMissing ? [allow] : [allow, withoutFiles]}>
      <p>
        {at.refused
          ? i18n.t("options.step.refused", [hostNames(origins)])
          : i18n.t("options.step.moreHosts", [hostNames(origins)])}
      </p>
      <p>
        {apiIsMissing && i18n.t("options.step.moreApi", [server.api])}{" "}
        {server.files !== null && i18n.t("options.step.moreFiles", [server.files])}
      </p>
    </Notice>
  );
}

function busyWords(at: ConnectStep): string {
  switch (at.step) {
    case "asking":
      return i18n.t("options.step.asking");
    case "looking":
      return i18n.t("options.step.looking", [at.address]);
    case "signing-in":
      return at.credential === "password"
        ? i18n.t("options.step.signingIn", [at.address])
        : i18n.t("options.step.checkingKey", [at.address]);
    default:
      return "";
  }
}
