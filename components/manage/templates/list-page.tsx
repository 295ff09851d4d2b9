import { useMemo, useRef } from "preact/hooks";
import { i18n } from "#i18n";
import { FIELD_TYPES } from "../../../lib/fields/output-field";
import type { Connection } from "../../../lib/store/stored";
import { checkTemplate } from "../../../lib/templates/check-template";
import { listToTemplate } from "../../../lib/templates/list-template";
import { parseList } from "../../../lib/templates/parse-list";
import type { TemplateProblem } from "../../../lib/templates/problem";
import { readTemplate } from "../../../lib/templates/read-template";
import type { ManageServices } from "../manage-services";
import { knownPeople, nameablePeople, type AccountPeople } from "./account-people";
import { CreateActions } from "./create-actions";
import { goToLine } from "./go-to-line";
import { useKeptText } from "./kept-text";
import { Outline } from "./outline";
import { PeopleTrouble } from "./people-trouble";
import { sayProblem } from "./problem-words";
import { useArrival } from "./use-arrival";
import type { Asked } from "./use-asked";
import styles from "./templates.module.css";

interface ListPageProps {
  connection: Connection;
  services: ManageServices;
  people: Asked<AccountPeople>;
}

/** A template from a plain list, with what it becomes beside it. */
export function ListPage({ connection, services, people }: ListPageProps) {
  const [text, setText] = useKeptText(`list ${connection.id}`);
  const area = useRef<HTMLTextAreaElement>(null);
  const goTo = (line: number) => area.current && goToLine(area.current, line, 1);
  const made = useMemo(() => {
    if (!people.value || text.trim() === "") return null;
    const list = parseList(text, nameablePeople(connection, people.value));
    const body = listToTemplate(list, connection.person.id);
    const problems = checkTemplate(body, knownPeople(connection, people.value));
    const lines = list.steps.map(({ line }) => line);
    return { body, outline: readTemplate(body), problems, remarks: list.remarks, lines };
  }, [text, people.value, connection]);
  return (
    <section class={styles.room} aria-label={i18n.t("templates.listPage.title")}>
      <h2 {...useArrival()}>{i18n.t("templates.listPage.title")}</h2>
      <p class={styles.quiet}>
        {i18n.t("templates.listPage.about")} {i18n.t("templates.listPage.typesAre", [FIELD_TYPES.join(", ")])}
      </p>
      <PeopleTrouble people={people} />
      <div class={styles.halves}>
        <div class={styles.half}>
          <label class={styles.label} for="template-list">
            {i18n.t("templates.listPage.text")}
          </label>
          <textarea
            id="template-list"
            ref={area}
            class={styles.source}
            spellcheck={false}
            placeholder={i18n.t("templates.listPage.example")}
            value={text}
            onInput={({ currentTarget }) => setText(currentTarget.value)}
          />
          {made && (
            <ul class={styles.problems}>
              {made.remarks.map((remark, index) => (
                <Remark
                  key={index}
                  line={remark.line}
                  sentence={i18n.t(`templates.listPage.remarks.${remark.kind}`, [remark.text])}
                  onGo={goTo}
                />
              ))}
              {made.problems
                .filter(({ rule }) => rule !== "nameBlank")
                .map((problem, index) => (
                  <Remark
                    key={index}
                    line={lineOf(problem, made.lines)}
                    sentence={sayProblem(problem)}
                    onGo={goTo}
                  />
                ))}
            </ul>
          )}
          <CreateActions
            connection={connection}
            services={services}
            body={made && made.body}
            problems={made ? made.problems.length : 0}
            unsafe={false}
            onMade={() => setText("")}
          />
        </div>
        <section class={styles.half} aria-label={i18n.t("templates.preview")}>
          <h3 dir="auto">{made?.outline.name || i18n.t("templates.preview")}</h3>
          {made ? (
            <Outline outline={made.outline} people={people.value} connection={connection} />
          ) : (
            <p class={styles.quiet}>{i18n.t("templates.previewEmpty")}</p>
          )}
        </section>
      </div>
    </section>
  );
}

/** The line of the step a problem is in, or of the list's beginning. */
function lineOf({ path: [member, index] }: TemplateProblem, lines: number[]): number {
  return (member === "tasks" && lines[Number(index)]) || 1;
}

interface RemarkProps {
  line: number;
  sentence: string;
  onGo: (line: number) => void;
}

function Remark({ line, sentence, onGo }: RemarkProps) {
  return (
    <li>
      <button type="button" class={styles.jump} onClick={() => onGo(line)}>
        {i18n.t("templates.listPage.line", [line])}
      </button>{" "}
      {sentence}
    </li>
  );
}
