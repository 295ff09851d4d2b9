import { signal, type ReadonlySignal } from "@preact/signals";
import type { FieldValue, OutputField } from "../fields/output-field";
import { isFieldValue } from "../fields/is-field-value";
import { fieldSignature } from "../fields/signature";
import { applyChanges, type Draft, type DraftChanges } from "../store/drafts";
import type { DraftJournal } from "./draft-journal";

export type DraftEntries = Draft["answers"];

/** Where a draft is kept, for one task. */
export interface DraftStore {
  read(): Promise<Draft | null>;
  /** Changes single answers and resolves when they are on the disk. */
  change(changes: DraftChanges): Promise<void>;
  /** Keeps what a page that goes away may have no time to write. */
  journal: DraftJournal;
}

export interface DraftSession {
  /** What was typed, by api name, whether or not the fields are still the same (see `splitDraft`). */
  entries: ReadonlySignal<DraftEntries>;
  /** The stored draft has been read; before that nothing is shown as empty. */
  ready: ReadonlySignal<boolean>;
  /** `failed`: the last typing is not on the disk. */
  saving: ReadonlySignal<"idle" | "saving" | "saved" | "failed">;
  /** Takes a typed value and starts to write it at once. */
  answer(field: OutputField, value: FieldValue): void;
  /** Throws an answer away, so that the field shows the server's value again. */
  forget(apiName: string): void;
  /** Writes what is not written yet. Resolves to whether everything is on the disk. */
  flush(): Promise<boolean>;
  /**
   * Starts the last write at once, without waiting for one in flight: the page is about to go away. A browser may stop
   * both, so that the journal keeps them until they are on the disk.
   */
  hurry(): Promise<void>;
  /** Reads the draft again, because another page may have changed it. What was typed here meanwhile stays. */
  refresh(): Promise<void>;
}

/**
 * Keeps what a person types into one task's form (design §5). Every input is written at once; while one write is in
 * flight the next waits, and takes the latest value of each field with it.
 */
export function openDraft(store: DraftStore): DraftSession {
  const entries = signal<DraftEntries>({});
  const ready = signal(false);
  const saving = signal<"idle" | "saving" | "saved" | "failed">("idle");
  let unsaved: DraftChanges = {};
  let inFlight: DraftChanges = {};
  let writing: Promise<void> | null = null;
  let changes = 0;

  function change(name: string, entry: DraftEntries[string] | null): void {
    changes++;
    unsaved = { ...unsaved, [name]: entry };
    entries.value = applyChanges(entries.value, { [name]: entry });
    void save();
  }

  function save(): Promise<void> {
    writing ??= writeUnsaved().then(() => {
      writing = null;
      // Something may have been typed after the last look and before this.
      const isLeft = Object.keys(unsaved).length > 0 && saving.value !== "failed";
      return isLeft ? save() : undefined;
    });
    return writing;
  }

  async function writeUnsaved(): Promise<void> {
    while (Object.keys(unsaved).length > 0) {
      inFlight = unsaved;
      unsaved = {};
      saving.value = "saving";
      try {
        await store.change(inFlight);
      } catch {
        unsaved = { ...inFlight, ...unsaved };
        saving.value = "failed";
        return;
      } finally {
        inFlight = {};
      }
    }
    if (saving.value === "saving") saving.value = "saved";
  }

  /** Reads what is stored; what a page that went away could not write is written first. */
  async function readStored(): Promise<DraftEntries> {
    const left = store.journal.read() ?? {};
    if (Object.keys(left).length > 0) {
      await store.change(left).then(store.journal.drop, () => {
        saving.value = "failed";
      });
    }
    const stored = await store.read().catch(() => null);
    return applyChanges(readable(stored?.answers ?? {}), left);
  }

  async function refresh(): Promise<void> {
    let seen: number;
    let stored: DraftEntries;
    do {
      seen = changes;
      await writing;
      stored = await readStored();
    } while (seen !== changes);
    entries.value = applyChanges(stored, { ...inFlight, ...unsaved });
    ready.value = true;
  }

  void refresh();
  return {
    entries,
    ready,
    saving,
    answer: (field, value) => change(field.apiName, { signature: fieldSignature(field), value }),
    forget: (apiName) => change(apiName, null),
    async flush() {
      await save();
      return Object.keys(unsaved).length === 0;
    },
    async hurry() {
      const rest = unsaved;
      const last = { ...inFlight, ...rest };
      if (Object.keys(last).length === 0) return;
      store.journal.keep(last);
      unsaved = {};
      try {
        await Promise.all([writing, Object.keys(rest).length > 0 && store.change(rest)]);
        if (saving.value !== "failed") store.journal.drop();
      } catch {
        unsaved = { ...rest, ...unsaved };
        saving.value = "failed";
      }
    },
    refresh,
  };
}

/** Without what a damaged disk has left of an answer: no form could show it. */
function readable(entries: DraftEntries): DraftEntries {
  const whole = Object.entries(entries).filter(
    ([, entry]) => typeof entry?.signature === "string" && isFieldValue(entry.value),
  );
  return Object.fromEntries(whole);
}
