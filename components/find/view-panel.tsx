import { useId, useRef } from "preact/hooks";
import { i18n } from "#i18n";
import type { ListView } from "../../lib/store/stored";
import { DEFAULT_VIEW, isSameView } from "../../lib/tasks/arrange-tasks";
import { GROUPINGS, SORTS } from "../../lib/tasks/list-view";
import { rewindList } from "../inbox/list-place";
import { MuteChoice } from "../snooze/mute-choice";
import { Button } from "../ui/button";
import { scope } from "./find-state";
import { changeView, view } from "./preferences";
import { SavedViews } from "./saved-views";
import { TemplateFilter } from "./template-filter";
import styles from "./view-panel.module.css";

/** Opens the panel the first time; from then on the button does it by itself. */
export function openView(): void {
  requestAnimationFrame(() => {
    const panel = document.getElementById("view");
    const source = document.getElementById("view-button");
    if (panel && source) panel.showPopover({ source });
  });
}

/** How the list is shown: waiting or finished, its order and groups, what is filtered, and views that were saved. */
export function ViewPanel({ label }: { label: string }) {
  const panel = useRef<HTMLDialogElement>(null);
  return (
    <dialog
      ref={panel}
      id="view"
      popover="auto"
      aria-label={label}
      class={styles.panel}
      onToggle={(event) => {
        if (event.newState === "open") panel.current?.querySelector<HTMLElement>("input:checked")?.focus();
      }}
    >
      <ScopeChoice />
      {scope.value === "waiting" && (
        <>
          <div class={styles.pair}>
            <Choice
              label={i18n.t("find.sort")}
              value={view.value.sort}
              options={SORTS.map((value) => ({ value, text: i18n.t(`find.sortBy.${value}`) }))}
              onChoose={(sort: ListView["sort"]) => changeView({ sort })}
            />
            <Choice
              label={i18n.t("find.group")}
              value={view.value.group}
              options={GROUPINGS.map((value) => ({ value, text: i18n.t(`find.groupBy.${value}`) }))}
              onChoose={(group: ListView["group"]) => changeView({ group })}
            />
          </div>
          <TemplateFilter />
          <SavedViews />
          {!isSameView(view.value, DEFAULT_VIEW) && (
            <Button look="link" onClick={() => changeView(DEFAULT_VIEW)}>
              {i18n.t("find.reset")}
            </Button>
          )}
          <MuteChoice />
        </>
      )}
    </dialog>
  );
}

function ScopeChoice() {
  const name = useId();
  return (
    <fieldset class={styles.scope}>
      <legend class="visually-hidden">{i18n.t("find.show")}</legend>
      {(["waiting", "finished"] as const).map((value) => (
        <label key={value}>
          <input
            type="radio"
            name={name}
            checked={scope.value === value}
            onChange={() => {
              scope.value = value;
              rewindList();
            }}
          />
          {i18n.t(`find.scope.${value}`)}
        </label>
      ))}
    </fieldset>
  );
}

interface ChoiceProps<Value extends string> {
  label: string;
  value: Value;
  options: { value: Value; text: string }[];
  onChoose: (value: Value) => void;
}

function Choice<Value extends string>({ label, value, options, onChoose }: ChoiceProps<Value>) {
  const id = useId();
  return (
    <p class={styles.choice}>
      <label for={id}>{label}</label>
      <select
        id={id}
        value={value}
        onChange={({ currentTarget }) => {
          const chosen = options[currentTarget.selectedIndex];
          if (chosen) onChoose(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </p>
  );
}
