import { useState } from "preact/hooks";
import { i18n } from "#i18n";
import { Section } from "../section";
import form from "../../ui/form.module.css";
import { DiagnosticsReport, type DiagnosticsReportProps } from "./diagnostics-report";

/** What support asks for, put together when it is opened. Never a key, an answer or a name. */
export function DiagnosticsSection(props: DiagnosticsReportProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Section title={i18n.t("options.diagnostics.title")} folded onToggle={setOpen}>
      <p class={form.quiet}>{i18n.t("options.diagnostics.about")}</p>
      {isOpen && <DiagnosticsReport {...props} />}
    </Section>
  );
}
