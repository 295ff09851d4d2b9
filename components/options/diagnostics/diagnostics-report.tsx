import { useEffect, useState } from "preact/hooks";
import { i18n } from "#i18n";
import type { Known } from "../../../lib/app/diagnostics/read-diagnostics";
import { saveFile } from "../../../lib/app/save-file";
import { Button } from "../../ui/button";
import { Fact, Facts } from "../facts";
import type { OptionsEffects } from "../options-effects";
import { StatusLine } from "../../ui/status-line";
import { useCopy } from "../../ui/use-copy";
import { useConfirm } from "../../ui/use-confirm";
import form from "../../ui/form.module.css";
import { describeDiagnostics, writeReport, type ReportGroup } from "./describe";
import styles from "./diagnostics.module.css";

export interface DiagnosticsReportProps {
  known: Known;
  effects: OptionsEffects;
}

/** The report, read anew whenever something it is about changes, and what can be done about trouble. */
export function DiagnosticsReport({ known, effects }: DiagnosticsReportProps) {
  const [groups, setGroups] = useState<ReportGroup[]>([]);
  const [done, setDone] = useState("");
  const { said, copy } = useCopy();
  const { ask, dialog } = useConfirm();
  const { connections, statuses, snapshots } = known;
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    let isLatest = true;
    void effects.readDiagnostics({ connections, statuses, snapshots }).then((read) => {
      if (isLatest) setGroups(describeDiagnostics(read));
    });
    return () => {
      isLatest = false;
    };
  }, [effects, connections, statuses, snapshots, asked]);

  const copyReport = () => {
    setDone("");
    return copy(writeReport(groups));
  };
  const reset = async () => {
    const yes = await ask({
      title: i18n.t("options.diagnostics.resetTitle"),
      text: i18n.t("options.diagnostics.resetText"),
      confirm: i18n.t("options.diagnostics.reset"),
    });
    if (!yes) return;
    await effects.resetCaches();
    const answer = await effects.send("poll", { reason: "user" });
    setDone(i18n.t(answer.ok ? "options.diagnostics.resetDone" : "options.diagnostics.resetLater"));
    setAsked((times) => times + 1);
  };
  const exportUnsent = async () => {
    try {
      const unsent = await effects.readUnsent(connections);
      if (unsent.length > 0)
        saveFile("unsent-answers.json", "application/json", JSON.stringify(unsent, null, 2));
      setDone(
        unsent.length > 0
          ? i18n.t("options.diagnostics.exported", unsent.length)
          : i18n.t("options.diagnostics.nothing"),
      );
    } catch {
      setDone(i18n.t("options.diagnostics.exportFailed"));
    }
  };
  const actions: [string, () => Promise<void>][] = [
    [i18n.t("options.diagnostics.copy"), copyReport],
    [i18n.t("options.diagnostics.export"), exportUnsent],
    [i18n.t("options.diagnostics.resetOpen"), reset],
  ];

  return (
    <>
      <div class={form.actions}>
        {actions.map(([label, run]) => (
          <Button key={label} onClick={() => void run()}>
            {label}
          </Button>
        ))}
      </div>
      <StatusLine>{done || said}</StatusLine>
      {groups.map(({ title, facts }) => (
        <div key={title} class={styles.group}>
          <h3>{title}</h3>
          <Facts>
            {facts.map(([name, value]) => (
              <Fact key={name + value} name={name}>
                {value}
              </Fact>
            ))}
          </Facts>
        </div>
      ))}
      {dialog}
    </>
  );
}
