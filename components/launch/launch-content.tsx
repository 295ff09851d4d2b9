import { computed, useSignalEffect } from "@preact/signals";
import { useContext, useEffect, useMemo, useRef } from "preact/hooks";
import { i18n } from "#i18n";
import { checkOptions, OPTION_FIELDS, readOptions } from "../../lib/app/launch-options";
import { openInTab } from "../../lib/app/open-in-tab";
import type { SplitDraft } from "../../lib/app/split-draft";
import { countUploading, takeUploaded } from "../../lib/app/uploaded-answers";
import { answersText } from "../../lib/app/value-text";
import { knownFields } from "../../lib/fields/all-fields";
import { isNothingMissing, type Missing } from "../../lib/fields/missing";
import { launchKey } from "../../lib/messages/command";
import type { Connection, OutboxEntry } from "../../lib/store/stored";
import type { LaunchTemplate } from "../../lib/tasks/template";
import { FormContext } from "../fields/form-context";
import { now } from "../inbox/clock";
import type { Surface } from "../ui/surface";
import { AnswerBar } from "../task/answer-bar";
import { focusMissing } from "../task/focus-missing";
import { obstacleSentence } from "../task/obstacle-sentence";
import { Prose } from "../task/prose";
import { ServicesContext, TaskContext } from "../task/task-context";
import { TaskFooter } from "../task/task-footer";
import { TaskForm } from "../task/task-form";
import task from "../task/task.module.css";
import { useCompleteKey } from "../task/use-complete-key";
import { useDerivedSignal } from "../task/use-derived";
import { useDirectory } from "../task/use-directory";
import { useDraft } from "../task/use-draft";
import { useFormState } from "../task/use-form-state";
import { useTyped } from "../task/use-typed";
import { failureSentence } from "../ui/failure-sentence";
import { StatusBar } from "../ui/status-bar";
import { AncestorBar } from "./ancestor-bar";
import type { LaunchPlace } from "./launch-context";
import { LaunchOptionsForm } from "./launch-options-form";
import { PageFill } from "./page-fill";
import type { Preferences } from "./preferences";
import { usePicked } from "./use-picked";
import { useStart } from "./use-start";

export interface LaunchContentProps {
  connection: Connection;
  template: LaunchTemplate;
  /** An earlier start that was refused, or of which nobody knows what became. */
  entry: OutboxEntry | undefined;
  place: LaunchPlace & { connection: string; template: string };
  surface: Surface;
  preferences: Preferences;
}

/** What a new workflow begins with: what the template is for, its kickoff, name and date, and the button that starts it. */
export function LaunchContent(props: LaunchContentProps) {
  const { connection, template, entry, place, surface, preferences } = props;
  const root = useRef<HTMLDivElement>(null);
  const showMissing = useRef(false);
  const { send, uploadsOf } = useContext(ServicesContext);
  const uploads = uploadsOf(connection);
  const directory = useDirectory(connection.id);
  const ancestorTask = place.ancestorTask ?? null;
  const key = launchKey({ template: template.id, ancestorTask });
  const draft = useDraft(connection.id, key);

  const kickoff = useMemo(
    () => ({ fields: template.fields, fieldsets: template.fieldsets, checklists: [], subWorkflows: [] }),
    [template],
  );
  const whole = useMemo(() => ({ ...kickoff, fields: [...OPTION_FIELDS, ...kickoff.fields] }), [kickoff]);
  const typed = useTyped(draft, whole);
  const kickoffAnswers = useDerivedSignal(typed, answersOf);
  const { options, kickoff: answers } = readOptions(typed.value.answers);
  const form = useFormState(kickoff, kickoffAnswers, draft, entry?.obstacle ?? null);
  const optionProblems = checkOptions(options, now.value);
  const missing = useMemo(() => computed(() => withOptions(form.missing.value, typed.value)), [form, typed]);
  const uploading = useMemo(
    () => computed(() => countUploading(Object.values(kickoffAnswers.value), uploads.states.value)),
    [kickoffAnswers, uploads],
  );
  const picked = usePicked();
  const { busy, failure, start } = useStart(place, draft);

  useSignalEffect(() => {
    for (const field of knownFields(kickoff)) {
      const value = draft.entries.value[field.apiName]?.value;
      const uploaded = value && takeUploaded(value, uploads.states.value);
      if (uploaded) draft.answer(field, uploaded);
    }
  });
  useEffect(() => {
    if (!showMissing.current || !root.current) return;
    showMissing.current = false;
    focusMissing(root.current, missing.peek());
  });

  const tryToStart = () => {
    if (!draft.ready.value) return;
    if (isNothingMissing(missing.peek())) {
      start({
        template: template.id,
        templateName: template.name,
        name: options.name.trim() || null,
        urgent: options.urgent,
        dueAt: options.due === null ? null : options.due * 1000,
        answers,
        fields: knownFields(kickoff),
        ancestorTask,
      });
    } else {
      showMissing.current = true;
      form.insist();
    }
  };
  useCompleteKey(root, tryToStart);

  const surroundings = useMemo(
    () => ({ connection, webAddress: null, checklists: [], mark: null }),
    [connection],
  );
  const formSurroundings = useMemo(
    () => ({
      connection,
      directory,
      uploads,
      place: { connection: connection.id, task: key },
      handOver:
        surface === "popup" && import.meta.env.FIREFOX ? () => void draft.flush().then(openInTab) : null,
    }),
    [connection, directory, uploads, draft, key, surface],
  );
  const forget = () => {
    if (entry) void send("discard", { operation: entry.operation });
    for (const name of Object.keys(draft.entries.peek())) draft.forget(name);
  };
  return (
    <TaskContext.Provider value={surroundings}>
      <FormContext.Provider value={formSurroundings}>
        {ancestorTask !== null && <AncestorBar connection={connection} task={ancestorTask} />}
        {entry && (
          <AnswerBar
            tone="bad"
            sentence={`${obstacleSentence(entry.obstacle, connection.person)} ${i18n.t("launch.kept")}`}
            copy={answersText(answers, kickoff, connection.person)}
            onRetry={tryToStart}
            onDiscard={forget}
          />
        )}
        {failure && <StatusBar tone="bad" sentence={<span role="alert">{failureSentence(failure)}</span>} />}
        <div ref={root} class={task.scroll}>
          <div class={task.body} data-insisted={form.insisted.value > 0}>
            {template.description && <Prose source={template.description} />}
            {draft.ready.value && (
              <>
                {picked && preferences.ready && (
                  <PageFill
                    picked={picked}
                    template={template.id}
                    form={kickoff}
                    place={key}
                    draft={draft}
                    preferences={preferences}
                  />
                )}
                <TaskForm task={kickoff} typed={typed} form={form} draft={draft} />
                <LaunchOptionsForm
                  template={template}
                  person={connection.person}
                  answers={answers}
                  options={options}
                  problems={optionProblems}
                  draft={draft}
                  insisted={form.insisted.value > 0}
                />
              </>
            )}
          </div>
        </div>
        <TaskFooter
          label={i18n.t("launch.start")}
          missing={missing}
          saving={draft.saving}
          hasForm
          uploading={uploading}
          busy={busy}
          onComplete={tryToStart}
          onSaveAgain={() => void draft.flush()}
        />
      </FormContext.Provider>
    </TaskContext.Provider>
  );
}

const answersOf = ({ answers }: SplitDraft) => readOptions(answers).kickoff;

/** What keeps a workflow from being started, with what is wrong about name and date. */
function withOptions(missing: Missing, { answers }: SplitDraft): Missing {
  const problems = checkOptions(readOptions(answers).options, now.value);
  return { ...missing, fields: [...problems, ...missing.fields] };
}
