import { useSignalEffect } from "@preact/signals";
import { useEffect, useState } from "preact/hooks";
import { i18n } from "#i18n";
import { commentKey, draftField, draftFiles, FILES } from "../../../lib/app/comment-draft";
import type { DraftSession } from "../../../lib/app/draft-session";
import { originPattern, requestAccess } from "../../../lib/app/permissions";
import { takeUploaded } from "../../../lib/app/uploaded-answers";
import type { UploadState } from "../../../lib/app/uploads";
import type { FileReference } from "../../../lib/fields/output-field";
import { useForm } from "../../fields/form-context";

export interface CommentFiles {
  files: FileReference[];
  uploadOf: (file: FileReference) => UploadState | undefined;
  /** Sentences about files that were not taken. */
  refused: string[];
  add: (chosen: File[]) => void;
  remove: (file: FileReference) => void;
  retry: (file: FileReference) => void;
}

/** The files that go with a comment: kept with its words, and uploaded at once. */
export function useCommentFiles(task: string, draft: DraftSession): CommentFiles {
  const { connection, uploads } = useForm();
  const [refused, setRefused] = useState<string[]>([]);
  const states = uploads.states.value;
  const files = draftFiles(draft.entries.value);
  const put = (changed: FileReference[]) => {
    if (changed.length === 0) draft.forget(FILES);
    else draft.answer(draftField(FILES), { type: "file", files: changed });
  };

  useEffect(() => {
    for (const file of files) {
      if (file.kind === "local" && !uploads.states.peek().has(file.fileId)) uploads.start(file.fileId);
    }
  }, [files, uploads]);
  useSignalEffect(() => {
    const kept = draftFiles(draft.entries.value);
    const uploaded = takeUploaded({ type: "file", files: kept }, uploads.states.value);
    if (uploaded?.type === "file") void settle(kept, uploaded.files);
  });

  /** Writes down what the server calls the files before this browser forgets them. */
  async function settle(before: FileReference[], after: FileReference[]): Promise<void> {
    put(after);
    if (!(await draft.flush())) return;
    for (const [index, file] of before.entries()) {
      if (file.kind === "local" && after[index]?.kind === "remote") uploads.remove(file.fileId);
    }
  }

  return {
    files,
    refused,
    uploadOf: (file) => (file.kind === "local" ? states.get(file.fileId) : undefined),
    add(chosen) {
      setRefused([]);
      void (async () => {
        const place = { connection: connection.id, task: commentKey(task), field: FILES };
        for (const file of chosen) {
          const added = await uploads.add(place, file);
          if (added.ok) {
            put([...draftFiles(draft.entries.peek()), added.file]);
            continue;
          }
          const words = added.reason === "too-large" ? "fields.file.tooLarge" : "fields.file.notStored";
          setRefused((others) => [...others, i18n.t(words, [file.name])]);
        }
      })();
    },
    remove(file) {
      if (file.kind === "local") uploads.remove(file.fileId);
      put(draftFiles(draft.entries.peek()).filter((other) => other !== file));
    },
    retry(file) {
      if (file.kind !== "local") return;
      const state = states.get(file.fileId);
      const failure = state?.state === "failed" ? state.failure : null;
      if (failure?.kind !== "permission") return uploads.start(file.fileId);
      void requestAccess([originPattern(failure.origin)], false).then(() => uploads.start(file.fileId));
    },
  };
}
