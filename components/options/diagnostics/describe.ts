import { i18n } from "#i18n";
import type {
  ConnectionReport,
  Diagnostics,
  OutboxReport,
  StorageReport,
} from "../../../lib/app/diagnostics/diagnostics";
import type { Dialect } from "../../../lib/fields/dialect";

/** Lines under a heading, each a name and what belongs to it. */
export interface ReportGroup {
  title: string;
  facts: [name: string, value: string][];
}

const CHOICES = {
  text: "options.details.choiceText",
  "api-name": "options.details.choiceApiName",
  id: "options.details.choiceId",
} as const satisfies Record<Dialect["choice"], string>;

/** The whole report as it is shown, and copied as text. */
export function describeDiagnostics(report: Diagnostics): ReportGroup[] {
  return [
    describeExtension(report),
    ...report.connections.map(describeConnection),
    describeOutbox(report.outbox),
    describePermissions(report.permissions),
    describeStorage(report.storage, report.healed),
    ...describePolicy(report.policy),
    ...describeAutomations(report.automations),
  ];
}

/** The report as lines of text, to be pasted into a message. */
export function writeReport(groups: ReportGroup[]): string {
  return groups
    .map(({ title, facts }) => [title, ...facts.map(([name, value]) => `  ${name}: ${value}`)].join("\n"))
    .join("\n\n");
}

function describeExtension({ at, version, browser, language, timezone, online }: Diagnostics): ReportGroup {
  return {
    title: i18n.t("options.diagnostics.extension"),
    facts: [
      [i18n.t("options.details.version"), version],
      [i18n.t("options.diagnostics.browser"), browser],
      [i18n.t("options.diagnostics.language"), `${language}, ${timezone}`],
      [i18n.t("options.diagnostics.network"), yesOrNo(online)],
      [i18n.t("options.diagnostics.at"), moment(at)],
    ],
  };
}

function describeConnection(report: ConnectionReport): ReportGroup {
  const none = i18n.t("options.diagnostics.none");
  const { list, socket } = report;
  const facts: ReportGroup["facts"] = [
    [i18n.t("options.details.api"), report.api],
    [i18n.t("options.diagnostics.web"), report.web ?? none],
    [i18n.t("options.diagnostics.files"), report.files ?? none],
    [i18n.t("options.diagnostics.id"), report.id],
    [i18n.t("options.diagnostics.role"), report.role],
    [
      i18n.t("options.diagnostics.key"),
      `${report.credential}, ${i18n.t(report.remember ? "options.diagnostics.keptDisk" : "options.diagnostics.keptMemory")}`,
    ],
    [i18n.t("options.details.connectedAt"), moment(report.connectedAt)],
    [i18n.t("options.diagnostics.allowed"), yesOrNo(report.allowed)],
    [i18n.t("options.details.state"), report.state],
    [i18n.t("options.details.checked"), moment(report.lastPollAt)],
    [i18n.t("options.diagnostics.polls"), report.polls.map(pollWords).join(", ") || none],
    [
      i18n.t("options.details.list"),
      list
        ? `${moment(list.changedAt)}, ${i18n.t("options.diagnostics.rows", [list.tasks, list.unreadable])}`
        : i18n.t("options.details.never"),
    ],
  ];
  if (report.failure !== null) {
    facts.push(
      [i18n.t("options.diagnostics.failure"), report.failure],
      [i18n.t("options.diagnostics.since"), `${moment(report.failingSince)} (${report.failures})`],
    );
  }
  if (report.notBefore !== null) facts.push([i18n.t("options.diagnostics.next"), moment(report.notBefore)]);
  facts.push([i18n.t("options.diagnostics.instant"), yesOrNo(report.instant)]);
  if (socket && socket.failures > 0)
    facts.push([i18n.t("options.diagnostics.socket"), `${moment(socket.notBefore)} (${socket.failures})`]);
  return {
    title: i18n.t("options.diagnostics.connection", [report.api.replace(/^https?:\/\//, "")]),
    facts: [...facts, ...describeDialect(report.dialect)],
  };
}

const pollWords = ({ at, failure }: ConnectionReport["polls"][number]) =>
  `${moment(at)} ${failure ?? i18n.t("options.diagnostics.pollRead")}`;

function describeDialect({ choice, date, person, file, complete }: Dialect): ReportGroup["facts"] {
  return [
    [i18n.t("options.details.choice"), i18n.t(CHOICES[choice])],
    [
      i18n.t("options.details.date"),
      i18n.t(date === "seconds" ? "options.details.dateSeconds" : "options.details.dateIso"),
    ],
    [
      i18n.t("options.details.people"),
      i18n.t(person === "id" ? "options.details.personId" : "options.details.personEmailOrName"),
    ],
    [
      i18n.t("options.details.file"),
      i18n.t(file === "link" ? "options.details.fileLink" : "options.details.fileAttachment"),
    ],
    [
      i18n.t("options.details.complete"),
      complete === "task" ? "/v2/tasks/:id/complete" : "/workflows/:id/task-complete",
    ],
  ];
}

function describeOutbox(outbox: Diagnostics["outbox"]): ReportGroup {
  const title = i18n.t("options.diagnostics.outbox");
  if ("unreadable" in outbox)
    return { title, facts: [[i18n.t("options.diagnostics.unreadable"), outbox.unreadable]] };
  if (outbox.length === 0)
    return { title, facts: [[i18n.t("options.diagnostics.waiting"), i18n.t("options.diagnostics.none")]] };
  return { title, facts: outbox.map((one) => [`${one.kind} ${one.task}`, outboxWords(one)]) };
}

function outboxWords(one: OutboxReport): string {
  const why = [one.obstacle, one.failure].filter((code) => code !== null);
  return [
    one.state,
    ...new Set(why),
    i18n.t("options.diagnostics.queued", [moment(one.queuedAt)]),
    i18n.t("options.diagnostics.sent", [moment(one.sentAt), one.attempts, one.failures]),
    i18n.t("options.diagnostics.held", [moment(one.notBefore)]),
    one.operation,
    one.connection,
  ].join("; ");
}

function describePermissions({ hosts, others }: Diagnostics["permissions"]): ReportGroup {
  const words = (names: string[]) => names.toSorted().join(", ") || i18n.t("options.diagnostics.none");
  return {
    title: i18n.t("options.diagnostics.permissions"),
    facts: [
      [i18n.t("options.diagnostics.hosts"), words(hosts)],
      [i18n.t("options.diagnostics.others"), words(others)],
    ],
  };
}

function describeStorage(storage: StorageReport, healed: Diagnostics["healed"]): ReportGroup {
  const unreadable = i18n.t("options.diagnostics.unreadable");
  const { used, quota, drafts, files } = storage;
  const facts: ReportGroup["facts"] = [
    [
      i18n.t("options.diagnostics.used"),
      used === null
        ? unreadable
        : i18n.t("options.diagnostics.usedOf", [size(used), quota === null ? "?" : size(quota)]),
    ],
    [i18n.t("options.diagnostics.drafts"), drafts === null ? unreadable : String(drafts)],
    [
      i18n.t("options.diagnostics.storedFiles"),
      files === null ? unreadable : `${files.count} (${size(files.bytes)})`,
    ],
    [i18n.t("options.diagnostics.unwritten"), String(storage.unwritten)],
  ];
  const kinds = Object.entries(storage.kinds).sort(([one], [other]) => one.localeCompare(other));
  for (const [kind, { count, bytes }] of kinds) facts.push([`storage.${kind}`, `${count} (${size(bytes)})`]);
  for (const [key, at] of Object.entries(healed))
    facts.push([i18n.t("options.details.healed"), `${key} (${moment(at)})`]);
  return { title: i18n.t("options.diagnostics.storage"), facts };
}

/** Under the names that an administrator knows. */
function describePolicy({ policy, ignored }: Diagnostics["policy"]): ReportGroup[] {
  const facts: ReportGroup["facts"] = Object.entries(policy).map(([name, value]) => [
    name,
    JSON.stringify(value),
  ]);
  if (ignored.length > 0) facts.push([i18n.t("options.policy.ignored"), ignored.join(", ")]);
  return facts.length > 0 ? [{ title: i18n.t("options.policy.title"), facts }] : [];
}

function describeAutomations(account: Diagnostics["automations"]): ReportGroup[] {
  if (!account) return [];
  return [
    {
      title: "puq.ai",
      facts: [
        [i18n.t("options.details.api"), account.api],
        [
          i18n.t("options.diagnostics.key"),
          i18n.t(account.remember ? "options.diagnostics.keptDisk" : "options.diagnostics.keptMemory"),
        ],
        [i18n.t("options.details.connectedAt"), moment(account.connectedAt)],
        [i18n.t("options.diagnostics.watched"), String(account.watched)],
      ],
    },
  ];
}

const yesOrNo = (yes: boolean) => i18n.t(yes ? "options.diagnostics.isSo" : "options.diagnostics.isNot");

/** In universal time, whoever reads it. A stored time may be no time at all. */
function moment(at: number | null): string {
  if (at === null) return i18n.t("options.details.never");
  const date = new Date(at);
  return Number.isNaN(date.getTime()) ? String(at) : date.toISOString().replace(/\.\d+Z$/, "Z");
}

function size(bytes: number): string {
  const [unit, divisor] = bytes < 1e6 ? (["kB", 1e3] as const) : (["MB", 1e6] as const);
  return `${(bytes / divisor).toFixed(1)} ${unit}`;
}
