import { useMemo, useRef, useState } from "preact/hooks";
import { i18n } from "#i18n";
import type { Connection } from "../../../lib/store/stored";
import { importTemplate, type ImportedTemplate } from "../../../lib/templates/import-template";
import type { ManageServices } from "../manage-services";
import { knownPeople, type AccountPeople } from "./account-people";
import { CreateActions } from "./create-actions";
import { goToLine } from "./go-to-line";
import { useKeptText } from "./kept-text";
import { Outline } from "./outline";
import { PeopleTrouble } from "./people-trouble";
import { sayProblem } from "./problem-words";
import { useArrival } from "./use-arrival";
import type { Asked } from "./use-asked";
import styles from "./templates.module.css";

interface ImportPageProps {
  connection: Connection;
  services: ManageServices;
  people: Asked<AccountPeople>;
}

/** A template from JSON: what it would be, and what the server would say to it, before anything is sent. */
export function ImportPage({ connection, services, people }: ImportPageProps) {
  const [text, setText] = useKeptText(`json ${connection.id}`);
  const [unreadable, setUnreadable] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);
  const imported = useMemo(
    () => people.value && importTemplate(text, knownPeople(connection, people.value)),
    [text, people.value, connection],
  );
  const template = imported?.kind === "template" ? imported : null;
  const readFile = async (file: File | undefined) => {
    if (!file) return;
    const read = await file.text().catch(() => null);
    setUnreadable(read === null);
    if (read !== null) setText(read);
  };
  return (
    <section class={styles.room} aria-label={i18n.t("templates.importPage.title")}>
      <h2 {...useArrival()}>{i18n.t("templates.importPage.title")}</h2>
      <p class={styles.quiet}>{i18n.t("templates.importPage.about")}</p>
      <PeopleTrouble people={people} />
      <div class={styles.halves}>
        <div class={styles.half}>
          <label class={styles.file}>
            {i18n.t("templates.importPage.file")}
            <input
              type="file"
              accept=".json,application/json"
              onChange={({ currentTarget }) => void readFile(currentTarget.files?.[0])}
            />
          </label>
          {unreadable && <p role="alert">{i18n.t("templates.importPage.unreadable")}</p>}
          <label class={styles.label} for="template-json">
            {i18n.t("templates.importPage.text")}
          </label>
          <textarea
            id="template-json"
            ref={area}
            class={styles.source}
            spellcheck={false}
            aria-describedby="template-verdict"
            value={text}
            onInput={({ currentTarget }) => setText(currentTarget.value)}
          />
          <div id="template-verdict">
            {imported && (
              <Verdict
                imported={imported}
                onGo={(line, column) => area.current && goToLine(area.current, line, column)}
              />
            )}
          </div>
          <CreateActions
            connection={connection}
            services={services}
            body={template && template.body}
            problems={template ? template.problems.length : 0}
            unsafe={(template?.draftProblems.length ?? 0) > 0}
            onMade={() => setText("")}
          />
        </div>
        <section class={styles.half} aria-label={i18n.t("templates.preview")}>
          <h3>{template?.outline.name || i18n.t("templates.preview")}</h3>
          {template ? (
            <Outline outline={template.outline} people={people.value} connection={connection} />
          ) : (
            <p class={styles.quiet}>{i18n.t("templates.previewEmpty")}</p>
          )}
        </section>
      </div>
    </section>
  );
}

interface VerdictProps {
  imported: ImportedTemplate;
  onGo: (line: number, column: number) => void;
}

function Verdict({ imported, onGo }: VerdictProps) {
  switch (imported.kind) {
    case "empty":
      return null;
    case "not-json": {
      const { line, column } = imported.place;
      return (
        <output class={styles.bad}>
          <button type="button" class={styles.jump} onClick={() => onGo(line, column)}>
            {i18n.t("templates.importPage.notJson", [line, column])}
          </button>
        </output>
      );
    }
    case "not-template":
      return <output class={styles.bad}>{i18n.t("templates.importPage.notTemplate")}</output>;
    case "template":
      return (
        <>
          <output class={imported.problems.length > 0 ? styles.bad : styles.good}>
            {imported.problems.length > 0
              ? i18n.t("templates.importPage.problems", imported.problems.length)
              : i18n.t("templates.importPage.fine")}
          </output>
          {imported.classic && <p class={styles.quiet}>{i18n.t("templates.importPage.classic")}</p>}
          <ul class={styles.problems}>
            {imported.problems.map((problem, index) => (
              <li key={index}>
                <button
                  type="button"
                  class={styles.jump}
                  onClick={() => onGo(problem.place.line, problem.place.column)}
                >
                  {i18n.t("templates.importPage.place", [problem.place.line, problem.place.column])}
                </button>{" "}
                {sayProblem(problem)}
              </li>
            ))}
          </ul>
        </>
      );
  }
}
