import { computed, useSignalEffect } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useContext, useEffect, useMemo, useRef, useState } from "preact/hooks";
import { i18n } from "#i18n";
import { openInTab } from "../../lib/app/open-in-tab";
import type { SplitDraft } from "../../lib/app/split-draft";
import { outbox } from "../../lib/app/stored-state";
import { readCondition, type TaskCondition } from "../../lib/app/task-condition";
import { countUploading, takeUploaded } from "../../lib/app/uploaded-answers";
import { withMarks } from "../../lib/app/checklist-marks";
import { knownFields } from "../../lib/fields/all-fields";
import { isNothingMissing } from "../../lib/fields/missing";
import { findChecks } from "../../lib/text/find-checks";
import { parseMarkdown } from "../../lib/text/parse-markdown";
import type { Connection, OutboxEntry } from "../../lib/store/stored";
import type { Task } from "../../lib/tasks/task";
import { isAboutTask } from "../../lib/tasks/visible-rows";
import { FormContext } from "../fields/form-context";
import { failureSentence } from "../ui/failure-sentence";
import { StatusBar } from "../ui/status-bar";
import { AnswerNotice } from "./answer-notice";
import { Checklists } from "./checklists";
import { focusMissing } from "./focus-missing";
import { loadLog, loadReturn } from "./load-parts";
import { ParsedProse } from "./prose";
import { ReturnNotice } from "./return/return-notice";
import { SubWorkflows } from "./sub-workflows";
import { ServicesContext, TaskContext, webAddressOf } from "./task-context";
import { ShownFields } from "./task-fields";
import { TaskFooter } from "./task-footer";
import { TaskForm } from "./task-form";
import { TaskMeta } from "./task-meta";
import { TaskNotice } from "./task-notice";
import styles from "./task.module.css";
import { useCompleteKey } from "./use-complete-key";
import { useCompletion } from "./use-completion";
import { useDerivedSignal } from "./use-derived";
import { useDirectory } from "./use-directory";
import { useDraft } from "./use-draft";
import { useFormState } from "./use-form-state";
import { useMarks } from "./use-marks";
import { usePart } from "./use-part";
import { useTyped } from "./use-typed";
import { WorkflowDisclosures } from "./workflow/disclosures";
import type { AskedWorkflow } from "./workflow/use-workflow";

export interface TaskContentProps {
  connection: Connection;
  task: Task;
  /** The workflow of the task, read when somebody wants to see it. */
  asked: AskedWorkflow;
  /** The server no longer has it for this person: it can be read, and no more. */
  gone: boolean;
  order: string[];
  surface: "popup" | "tab";
  /** A dialog about the task. */
  children: ComponentChildren;
}

/** Everything of a task that is known: what it is about, its checks, its form, and the footer that completes it. */
export function TaskContent({
  connection,
  task: read,
  asked,
  gone,
  order,
  surface,
  children,
}: TaskContentProps) {
  const root = useRef<HTMLDivElement>(null);
  const showMissing = useRef(false);
  const uploads = useContext(ServicesContext).uploadsOf(connection);
  const directory = useDirectory(connection.id);
  const draft = useDraft(connection.id, read.id);
  const marks = useMarks(connection.id, read);
  const ticked = marks.marks.value;
  const task = useMemo(() => withMarks(read, ticked), [read, ticked]);
  const entry = outbox.value.entries.find(
    (one) => one.connection === connection.id && one.task === task.id && isAboutTask(one),
  );
  const condition = readCondition(task, entry);
  const open = condition.kind === "open" && !gone;
  const typed = useTyped(draft, task);
  const answers = useDerivedSignal(typed, answersOf);
  const completing = entry?.kind === "complete" ? entry : undefined;
  const form = useFormState(task, answers, draft, completing?.obstacle ?? null);
  const log = usePart(loadLog);
  const [returning, setReturning] = useState(false);
  const returns = usePart(returning ? loadReturn : null);
  const mayReturn = open && task.revertTargets.length > 0;
  const completion = useCompletion(connection.id, task, order, { draft, marks });
  const uploading = useMemo(
    () => computed(() => countUploading(Object.values(answers.value), uploads.states.value)),
    [answers, uploads],
  );

  const description = useMemo(() => parseMarkdown(task.description), [task.description]);

  useSignalEffect(() => {
    for (const field of open ? knownFields(read) : []) {
      const typed = draft.entries.value[field.apiName]?.value;
      const uploaded = typed && takeUploaded(typed, uploads.states.value);
      if (uploaded) draft.answer(field, uploaded);
    }
  });
  useEffect(() => {
    if (!showMissing.current || !root.current) return;
    showMissing.current = false;
    focusMissing(root.current, form.missing.peek());
  });

  const complete = () => {
    if (!open || !draft.ready.value) return;
    if (isNothingMissing(form.missing.peek())) completion.complete(answers.peek());
    else {
      showMissing.current = true;
      form.insist();
    }
  };
  useCompleteKey(root, complete);
  const webAddress = webAddressOf(connection, task.id);
  const surroundings = {
    connection,
    webAddress,
    checklists: task.checklists,
    mark: open ? marks.mark : null,
  };
  const formSurroundings = useMemo(
    () => ({
      connection,
      directory,
      uploads,
      place: { connection: connection.id, task: read.id },
      handOver:
        surface === "popup" && import.meta.env.FIREFOX ? () => void draft.flush().then(openInTab) : null,
    }),
    [connection, directory, uploads, draft, read.id, surface],
  );

  return (
    <TaskContext.Provider value={surroundings}>
      <FormContext.Provider value={formSurroundings}>
        {!saysAnswerNotice(entry, condition) && (
          <TaskNotice condition={condition} person={connection.person} />
        )}
        {entry?.kind === "return" && entry.state === "needs-you" && (
          <ReturnNotice entry={entry} person={connection.person} />
        )}
        <AnswerNotice
          entry={completing}
          form={task}
          draft={draft}
          person={connection.person}
          open={open}
          onComplete={complete}
        />
        {completion.failure && (
          <StatusBar tone="bad" sentence={<span role="alert">{failureSentence(completion.failure)}</span>} />
        )}
        <div ref={root} class={styles.scroll}>
          <div class={styles.body} data-insisted={form.insisted.value > 0}>
            <TaskMeta task={task} person={connection.person} directory={directory} />
            {task.workflow.id !== null && <WorkflowDisclosures task={task.id} asked={asked} />}
            {description.blocks.length > 0 && <ParsedProse text={description} />}
            <Checklists
              inPlace={findChecks(description.blocks)}
              refusal={marks.refusal.value}
              insisted={form.insisted.value > 0}
            />
            <SubWorkflows workflows={task.subWorkflows} webAddress={webAddress} />
            {open && draft.ready.value && <TaskForm task={task} typed={typed} form={form} draft={draft} />}
            {open && isBare(task) && <p class={styles.bare}>{i18n.t("task.bare")}</p>}
            {!open && (
              <ShownFields form={task} answers={completing ? answers.value : {}} person={connection.person} />
            )}
            {log && <log.LogSection task={task.id} mayComment={!gone && mayComment(task)} />}
          </div>
        </div>
        {open && draft.ready.value && (
          <TaskFooter
            missing={form.missing}
            saving={draft.saving}
            hasForm={knownFields(task).some((field) => !field.hidden)}
            uploading={uploading}
            busy={completion.busy}
            onComplete={complete}
            onReturn={mayReturn ? () => setReturning(true) : undefined}
            onSaveAgain={() => void draft.flush()}
          />
        )}
        {children}
        {returning && mayReturn && returns && (
          <returns.ReturnDialog
            connection={connection}
            task={task}
            order={order}
            onClose={() => setReturning(false)}
          />
        )}
      </FormContext.Provider>
    </TaskContext.Provider>
  );
}

const answersOf = ({ answers }: SplitDraft) => answers;

/** The server takes comments while the task is active or snoozed (reference §13). */
function mayComment({ status, workflow }: Task): boolean {
  return workflow.status !== "done" && (status === "active" || status === "snoozed");
}

/** Whether there is nothing to read, tick or fill in. */
function isBare({ description, checklists, fields, fieldsets, subWorkflows }: Task): boolean {
  return (
    description === "" && [checklists, fields, fieldsets, subWorkflows].every(({ length }) => length === 0)
  );
}

/** Whether the bar about the answers says what the notice would say once more. */
function saysAnswerNotice(entry: OutboxEntry | undefined, condition: TaskCondition): boolean {
  return entry?.state === "unknown" || (entry?.state === "needs-you" && condition.kind === "completed");
}
